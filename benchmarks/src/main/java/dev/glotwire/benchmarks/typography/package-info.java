/** Scores of the typography pass. */
@NullMarked
package dev.glotwire.benchmarks.typography;

import org.jspecify.annotations.NullMarked;
