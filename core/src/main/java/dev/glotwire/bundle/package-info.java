/**
 * The bundle: an article in several languages with the ledger of what became of every block, and
 * how it is written to a folder.
 */
@NullMarked
package dev.glotwire.bundle;

import org.jspecify.annotations.NullMarked;
