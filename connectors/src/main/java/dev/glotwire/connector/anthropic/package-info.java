/** Anthropic's Messages API. */
@NullMarked
package dev.glotwire.connector.anthropic;

import org.jspecify.annotations.NullMarked;
