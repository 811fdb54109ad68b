/**
 * What all language models have in common: the instruction, the numbered texts, and the check of
 * what comes back. A provider only adds its address and its way to wrap messages.
 */
@NullMarked
package dev.glotwire.connector.internal.chat;

import org.jspecify.annotations.NullMarked;
