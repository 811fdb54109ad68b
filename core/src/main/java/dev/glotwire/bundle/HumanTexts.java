package dev.glotwire.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote in an earlier edition of a bundle, handed to the run that makes the next one:
 * none of it is translated again. Immutable.
 *
 * @param byLanguage for each target language the texts by the id of the block, as it is now
 */
public record HumanTexts(Map<Locale, Map<String, HumanText>> byLanguage) {
  public HumanTexts {
    Map<Locale, Map<String, HumanText>> copy = new HashMap<>();
    byLanguage.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
    byLanguage = Map.copyOf(copy);
  }

  /** Returns none. */
  public static HumanTexts none() {
    return new HumanTexts(Map.of());
  }

  /** Returns what a person wrote for the block {@code id}. */
  public Optional<HumanText> find(Locale language, String id) {
    return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(id));
  }

  /** Returns those that are up to date. */
  public HumanTexts withoutStale() {
    Map<Locale, Map<String, HumanText>> fresh = new HashMap<>();
    byLanguage.forEach(
        (language, texts) -> {
          Map<String, HumanText> kept = new HashMap<>(texts);
          kept.values().removeIf(HumanText::isStale);
          fresh.put(language, kept);
        });
    return new HumanTexts(fresh);
  }
}
