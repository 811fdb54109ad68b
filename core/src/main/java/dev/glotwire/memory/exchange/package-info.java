/**
 * Translation memories as files for other programs: TMX 1.4b and tables. What is written is read
 * back as it was.
 */
@NullMarked
package dev.glotwire.memory.exchange;

import org.jspecify.annotations.NullMarked;
