/**
 * The path of an article from its blocks to a bundle: keep, format or translate each block, and
 * account for every one.
 */
@NullMarked
package dev.glotwire.pipeline;

import org.jspecify.annotations.NullMarked;
