package dev.glotwire.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts to translate in one request, each on its own.
 *
 * @param texts at least one, none blank, within the provider's limits
 * @param source the language they are in
 * @param target the language they are to be in
 * @param markup how placeholders stand in them; one of those the provider declares
 * @param context text around them, to be understood but not translated
 */
public record Batch(
    List<String> texts, Locale source, Locale target, Markup markup, Optional<String> context) {
  public Batch {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a batch needs at least one text");
    }
  }

  public static Batch of(Locale source, Locale target, String... texts) {
    return new Batch(List.of(texts), source, target, Markup.PLAIN, Optional.empty());
  }
}
