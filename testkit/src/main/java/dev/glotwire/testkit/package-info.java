/**
 * The kit for people who write a translation provider: the contract every provider passes, and
 * fakes.
 */
@NullMarked
package dev.glotwire.testkit;

import org.jspecify.annotations.NullMarked;
