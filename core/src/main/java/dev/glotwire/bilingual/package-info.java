/**
 * Reads translations that other tools made: XLIFF 1.2 and 2.x and TMX, with DTDs and external
 * entities off.
 */
@NullMarked
package dev.glotwire.bilingual;

import org.jspecify.annotations.NullMarked;
