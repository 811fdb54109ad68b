/** Lara Translate. */
@NullMarked
package dev.glotwire.connector.lara;

import org.jspecify.annotations.NullMarked;
