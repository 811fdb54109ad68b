/** Speed and accuracy, measured beside the peers. */
@NullMarked
package dev.glotwire.benchmarks;

import org.jspecify.annotations.NullMarked;
