/** Speed and size of the translation memory, beside Okapi's. */
@NullMarked
package dev.glotwire.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
