package dev.glotwire.bundle;

import dev.glotwire.article.TaggedText;

/**
 * An earlier translation of a similar text, offered to whoever reviews a block.
 *
 * @param source the similar text
 * @param target its translation
 * @param similarity of {@code source} to the text of the block, 1 to 100
 * @param origin who translated it
 */
public record Candidate(TaggedText source, TaggedText target, int similarity, Origin origin) {}
