/**
 * Protection: what an engine must not touch (inline codes, addresses, file names, placeholders,
 * terms to keep) is replaced by numbered placeholders before a text is sent, and put back and
 * verified afterwards.
 */
@NullMarked
package dev.glotwire.protect;

import org.jspecify.annotations.NullMarked;
