/**
 * Glossaries: which word is to be used for which in a pair of languages, which must not be, and
 * which stays as it is.
 *
 * <p>{@link dev.glotwire.term.Glossary} reads CSV, TSV and TBX-Basic; {@link
 * dev.glotwire.term.Terms} is what it says of one pair, finds terms in texts and compares a
 * translation with them; {@link dev.glotwire.term.TermRepair} mends what can be mended safely.
 * Everything here is immutable and thread-safe.
 */
@NullMarked
package dev.glotwire.term;

import org.jspecify.annotations.NullMarked;
