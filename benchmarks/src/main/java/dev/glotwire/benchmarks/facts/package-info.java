/** Scores of literals, formatting and the fact gate on line-aligned professional translations. */
@NullMarked
package dev.glotwire.benchmarks.facts;

import org.jspecify.annotations.NullMarked;
