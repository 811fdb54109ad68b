package dev.glotwire.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what language a text is in. A script that only one language uses decides at once; otherwise
 * Apache OpenNLP's language model does, restricted to the languages named by {@link #languages}.
 * Thread-safe; the model, 10 MB, is loaded at first need and then kept.
 */
public final class LanguageDetector {

  /** More text than this makes no answer better. */
  private static final int SAMPLE = 3_000;

  /**
   * How many times likelier the first language must be than the second. Measured on the opening 60
   * to 600 characters of professional translations in 57 languages: below this, one answer in
   * twenty is wrong, mostly between Bosnian, Croatian and Serbian or Indonesian and Malay; above
   * it, one in two hundred.
   */
  private static final double CERTAIN = 1.3;

  private static final int CANDIDATES = 5;

  private @Nullable StatisticalModel model;

  private LanguageDetector() {}

  /** Returns the detector for all supported languages. */
  public static LanguageDetector standard() {
    return new LanguageDetector();
  }

  /** Returns the languages that can be told apart, by tag. */
  public static List<String> languages() {
    List<String> tags = new ArrayList<>(StatisticalModel.LANGUAGES);
    for (ScriptLanguage one : ScriptLanguage.values()) {
      if (!tags.contains(one.tag)) {
        tags.add(one.tag);
      }
    }
    tags.sort(Comparator.naturalOrder());
    return List.copyOf(tags);
  }

  /**
   * Returns the language of {@code text}.
   *
   * @throws UndeterminedLanguageException if no language is clearly likelier than every other
   */
  public Locale require(String text) {
    List<Candidate> candidates = detect(text);
    boolean certain =
        candidates.size() == 1
            || (candidates.size() > 1
                && candidates.get(0).score() >= CERTAIN * candidates.get(1).score());
    if (!certain) {
      throw new UndeterminedLanguageException(candidates);
    }
    return candidates.get(0).language();
  }

  /**
   * Returns the likeliest languages of {@code text}, best first, at most five; none if it holds no
   * letters.
   */
  public List<Candidate> detect(String text) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    Map<ScriptLanguage, Integer> scripts = new EnumMap<>(ScriptLanguage.class);
    int letters = 0;
    for (int i = 0; i < sample.length(); i += Character.charCount(sample.codePointAt(i))) {
      int c = sample.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        ScriptLanguage.of(c).ifPresent(script -> scripts.merge(script, 1, Integer::sum));
      }
    }
    if (letters == 0) {
      return List.of();
    }
    int decisive = letters / 2;
    int han = scripts.getOrDefault(ScriptLanguage.CHINESE, 0);
    int kana = scripts.getOrDefault(ScriptLanguage.JAPANESE, 0);
    if (han + kana > decisive) {
      // Japanese prose has a kana for every few kanji; a Chinese text that quotes Japanese does
      // not.
      boolean japanese = kana * 10 > han;
      return List.of(
          Candidate.certain(japanese ? ScriptLanguage.JAPANESE : ScriptLanguage.CHINESE));
    }
    for (Map.Entry<ScriptLanguage, Integer> script : scripts.entrySet()) {
      if (script.getValue() > decisive) {
        return List.of(Candidate.certain(script.getKey()));
      }
    }
    return model().candidates(sample, CANDIDATES);
  }

  private synchronized StatisticalModel model() {
    StatisticalModel loaded = model;
    if (loaded == null) {
      loaded = StatisticalModel.load();
      model = loaded;
    }
    return loaded;
  }

  /**
   * A language a text may be in.
   *
   * @param score from 0 to 1, comparable within one answer only: the scores of a short text are
   *     close together
   */
  public record Candidate(Locale language, double score) {
    private static Candidate certain(ScriptLanguage language) {
      return new Candidate(Locale.forLanguageTag(language.tag), 1);
    }
  }

  /** Scripts that are, for an article, as good as a language. */
  private enum ScriptLanguage {
    JAPANESE("ja"),
    CHINESE("zh"),
    KOREAN("ko"),
    THAI("th"),
    GREEK("el"),
    HEBREW("he"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    GUJARATI("gu"),
    PUNJABI("pa"),
    BENGALI("bn"),
    SINHALA("si"),
    KHMER("km"),
    LAO("lo"),
    BURMESE("my"),
    AMHARIC("am"),
    ODIA("or");

    private final String tag;

    ScriptLanguage(String tag) {
      this.tag = tag;
    }

    static Optional<ScriptLanguage> of(int codePoint) {
      if (codePoint < 0x370) {
        return Optional.empty();
      }
      return Optional.ofNullable(
          switch (Character.UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HAN -> CHINESE;
            case HANGUL -> KOREAN;
            case THAI -> THAI;
            case GREEK -> GREEK;
            case HEBREW -> HEBREW;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case GUJARATI -> GUJARATI;
            case GURMUKHI -> PUNJABI;
            case BENGALI -> BENGALI;
            case SINHALA -> SINHALA;
            case KHMER -> KHMER;
            case LAO -> LAO;
            case MYANMAR -> BURMESE;
            case ETHIOPIC -> AMHARIC;
            case ORIYA -> ODIA;
            default -> null;
          });
    }
  }
}
