/**
 * Glotwire: an article file in, a bundle in several languages out. {@link dev.glotwire.Translator}
 * is the front door; the packages below it can be used on their own.
 */
@NullMarked
package dev.glotwire;

import org.jspecify.annotations.NullMarked;
