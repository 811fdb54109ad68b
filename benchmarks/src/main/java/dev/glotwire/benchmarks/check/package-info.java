/** Scores of the checks of translations. */
@NullMarked
package dev.glotwire.benchmarks.check;

import org.jspecify.annotations.NullMarked;
