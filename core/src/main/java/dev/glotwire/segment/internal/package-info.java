/**
 * What the segmenter for all languages is made of: a scanner that finds where a sentence may end,
 * rules for the clear cases, and a small model for the rest. Public for the trainer only; it may
 * change any time.
 */
@NullMarked
package dev.glotwire.segment.internal;

import org.jspecify.annotations.NullMarked;
