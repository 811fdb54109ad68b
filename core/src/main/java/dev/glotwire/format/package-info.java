/** Dates and figures, recognized by value and printed by ICU in the form of a language. */
@NullMarked
package dev.glotwire.format;

import org.jspecify.annotations.NullMarked;
