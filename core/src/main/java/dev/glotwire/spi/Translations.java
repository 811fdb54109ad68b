package dev.glotwire.spi;

import java.util.List;
import java.util.Locale;

/**
 * What a provider made of a batch.
 *
 * @param texts as many as were sent, in the same order
 * @param route the languages the text went through, source and target included: {@code en, es, pt}
 *     where Spanish stood between
 * @param engine which engine it was, as exactly as the provider tells: a model or a version; may be
 *     empty
 */
public record Translations(List<String> texts, List<Locale> route, String engine) {
  public Translations {
    texts = List.copyOf(texts);
    route = List.copyOf(route);
  }

  /**
   * Returns the translations of {@code batch} made directly, by an engine that does not name
   * itself.
   */
  public static Translations direct(Batch batch, List<String> texts) {
    return new Translations(texts, List.of(batch.source(), batch.target()), "");
  }
}
