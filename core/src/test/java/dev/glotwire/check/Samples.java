package dev.glotwire.check;

import dev.glotwire.protect.KeptText;
import java.util.List;
import java.util.Locale;

/** Translations to check. */
final class Samples {
  private Samples() {}

  /** Returns a translation from English into Spanish that keeps addresses and placeholders. */
  static Translation translation(String source, String target) {
    return translation(source, target, "es");
  }

  static Translation translation(String source, String target, String targetTag, String... kept) {
    return new Translation(
        source,
        target,
        Locale.ENGLISH,
        Locale.forLanguageTag(targetTag),
        KeptText.of(List.of(kept)));
  }
}
