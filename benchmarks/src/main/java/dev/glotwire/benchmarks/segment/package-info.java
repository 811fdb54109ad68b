/**
 * Learns the segmenter's weights, scores segmenters on texts whose sentences are known, and
 * measures their speed. {@code docs/explanation/segmentation.md} says how to run each.
 */
@NullMarked
package dev.glotwire.benchmarks.segment;

import org.jspecify.annotations.NullMarked;
