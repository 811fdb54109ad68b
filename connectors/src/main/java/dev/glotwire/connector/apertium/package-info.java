/** Apertium, the free rule-based engine, run as a process of this machine. */
@NullMarked
package dev.glotwire.connector.apertium;

import org.jspecify.annotations.NullMarked;
