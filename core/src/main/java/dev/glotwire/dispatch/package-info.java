/**
 * The engine room: sends texts to providers within their limits, again where that helps, and to the
 * next provider where it does not.
 */
@NullMarked
package dev.glotwire.dispatch;

import org.jspecify.annotations.NullMarked;
