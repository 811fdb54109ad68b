/** SYSTRAN Translate. */
@NullMarked
package dev.glotwire.connector.systran;

import org.jspecify.annotations.NullMarked;
