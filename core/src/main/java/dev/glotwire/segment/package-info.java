/** Sentence segmentation: text and a language in, spans out. */
@NullMarked
package dev.glotwire.segment;

import org.jspecify.annotations.NullMarked;
