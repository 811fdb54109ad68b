/**
 * Sets a translation as newspapers in its language do: quotation marks, apostrophes, spaces around
 * punctuation, inverted and full-width marks, ellipses, dashes in ranges, percent signs, and
 * isolates around what is written in the other direction.
 *
 * <p>{@link dev.glotwire.typography.Typography} is the way in; each of its rules is a class. Only
 * what is certain is changed: a mark that the source has too, or that the language accepts, stays.
 */
@NullMarked
package dev.glotwire.typography;

import org.jspecify.annotations.NullMarked;
