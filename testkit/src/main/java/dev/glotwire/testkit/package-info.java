/**
 * The kit for people who write a translation provider: the contract that every provider which talks
 * to a service over HTTP passes.
 */
@NullMarked
package dev.glotwire.testkit;

import org.jspecify.annotations.NullMarked;
