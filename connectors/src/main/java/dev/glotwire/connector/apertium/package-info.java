/**
 * Apertium, the free rule-based engine, run as a process of this machine or behind its server, APY.
 */
@NullMarked
package dev.glotwire.connector.apertium;

import org.jspecify.annotations.NullMarked;
