package dev.glotwire.connector.libretranslate;

import dev.glotwire.connector.internal.LanguageCodes;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The codes of LibreTranslate 1.9; which of these languages a server has, it says itself. */
final class LibreTranslateLanguages {
  private static final LanguageTable TABLE =
      LanguageTable.of(
          "sq", "sq", "ar", "ar", "az", "az", "eu", "eu", "be", "be", "bn", "bn", "bg", "bg", "ca",
          "ca", "zh-Hans", "zh-Hans", "zh-Hant", "zh-Hant", "hr", "hr", "cs", "cs", "da", "da",
          "nl", "nl", "en", "en", "eo", "eo", "et", "et", "fil", "tl", "fi", "fi", "fr", "fr", "gl",
          "gl", "ka", "ka", "de", "de", "el", "el", "he", "he", "hi", "hi", "hu", "hu", "is", "is",
          "id", "id", "ga", "ga", "it", "it", "ja", "ja", "kab", "kab", "kk", "kk", "ko", "ko",
          "ky", "ky", "lv", "lv", "lt", "lt", "mk", "mk", "ms", "ms", "mr", "mr", "nb", "nb", "fa",
          "fa", "pl", "pl", "pt", "pt", "pt-PT", "pt", "pt-BR", "pt-BR", "ro", "ro", "ru", "ru",
          "sr", "sr", "sk", "sk", "sl", "sl", "es", "es", "sw", "sw", "sv", "sv", "ta", "ta", "te",
          "te", "th", "th", "tr", "tr", "uk", "uk", "ur", "ur", "uz", "uz", "vi", "vi", "cy", "cy");

  /** What servers before 1.6 list instead; as input, both are understood. */
  private static final Map<String, String> FORMER =
      Map.of("pb", "pt-BR", "zh", "zh-Hans", "zt", "zh-Hant");

  static final LanguageCodes CODES = LanguageCodes.of(LibreTranslateProvider.NAME, TABLE);

  private LibreTranslateLanguages() {}

  /** Returns the pairs in a server's answer, {@code [{"code":"en","targets":["es"]}]}. */
  static LanguageSupport support(JsonNode languages) {
    Map<Locale, Set<Locale>> pairs = new LinkedHashMap<>();
    for (JsonNode language : languages) {
      Set<String> codes = new HashSet<>();
      language.path("targets").forEach(target -> codes.add(current(target.asString(""))));
      Set<Locale> targets = new LinkedHashSet<>();
      codes.remove(current(language.path("code").asString("")));
      codes.forEach(code -> targets.addAll(locales(code)));
      locales(current(language.path("code").asString("")))
          .forEach(source -> pairs.put(source, Set.copyOf(targets)));
    }
    return LanguageSupport.of(pairs);
  }

  private static String current(String code) {
    return FORMER.getOrDefault(code, code);
  }

  private static Set<Locale> locales(String code) {
    Set<Locale> locales = new LinkedHashSet<>(TABLE.locales());
    locales.removeIf(locale -> !TABLE.find(locale).orElse("").equals(code));
    return locales;
  }
}
