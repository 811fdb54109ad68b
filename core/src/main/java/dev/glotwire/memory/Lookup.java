package dev.glotwire.memory;

import dev.glotwire.article.TaggedText;
import java.util.Locale;

/**
 * A text whose translations are looked for.
 *
 * @param source the language it is in, canonical
 * @param target the language of the translations, canonical; a related one is not the same
 * @param context what stands around it, as {@link Context} writes it; may be empty
 */
public record Lookup(Locale source, Locale target, TaggedText text, String context) {}
