/**
 * Pseudo-translation: an accented, longer text that shows what a translation would do to a layout.
 */
@NullMarked
package dev.glotwire.pseudo;

import org.jspecify.annotations.NullMarked;
