package dev.glotwire.bundle;

import dev.glotwire.article.TaggedText;

/**
 * A translation as it arrived.
 *
 * @param question what was asked of whom, as a digest; the same question is not asked twice
 * @param text with the codes of what was asked numbered in its order
 * @param characters what was sent for it, repeats included, in UTF-16 code units
 */
public record Answer(String question, TaggedText text, Origin origin, long characters) {}
