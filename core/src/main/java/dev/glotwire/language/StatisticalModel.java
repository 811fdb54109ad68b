package dev.glotwire.language;

import dev.glotwire.language.LanguageDetector.Candidate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language model, restricted to languages that articles are written in. */
final class StatisticalModel {

  /**
   * Those of the model's 103 languages that are kept: the others only take from their neighbours.
   */
  static final Set<String> LANGUAGES =
      Set.of(
          "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo",
          "es", "et", "eu", "fa", "fi", "fil", "fo", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu",
          "hy", "id", "is", "it", "ja", "ka", "kk", "kn", "ko", "ky", "lb", "lt", "lv", "mk", "ml",
          "mn", "mr", "ms", "mt", "nb", "ne", "nl", "nn", "oc", "pa", "pl", "pt", "ro", "ru", "si",
          "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tr", "tt", "uk", "ur",
          "uz", "vi", "zh");

  private final LanguageDetectorModel model;
  private final Map<String, Locale> byCode = new HashMap<>();

  private StatisticalModel(LanguageDetectorModel model) {
    this.model = model;
    for (String code : new LanguageDetectorME(model).getSupportedLanguages()) {
      Locale locale = LanguageTags.parse(code);
      if (LANGUAGES.contains(locale.toLanguageTag())) {
        byCode.put(code, locale);
      }
    }
  }

  static StatisticalModel load() {
    try (InputStream in = StatisticalModel.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IllegalStateException("the language model is missing from the class path");
      }
      return new StatisticalModel(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Candidate> candidates(String text, int most) {
    Map<Locale, Double> scores = new HashMap<>();
    for (Language one : new LanguageDetectorME(model).predictLanguages(text)) {
      Locale locale = byCode.get(one.getLang());
      if (locale != null) {
        // Two codes of the model may be one language: est and ekk.
        scores.merge(locale, one.getConfidence(), Math::max);
      }
    }
    double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    return scores.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue() / sum))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.language().toLanguageTag()))
        .limit(most)
        .toList();
  }
}
