/** How fast texts go through, beside a vendor's own client. */
@NullMarked
package dev.glotwire.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
