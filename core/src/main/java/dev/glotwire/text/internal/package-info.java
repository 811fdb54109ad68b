/**
 * What several packages ask of a text over and over: its kinds of characters, its words. Public for
 * those packages only; it may change any time.
 */
@NullMarked
package dev.glotwire.text.internal;

import org.jspecify.annotations.NullMarked;
