package dev.glotwire.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and compares BCP 47 language tags (RFC 5646), canonicalized by CLDR's rules. */
public final class LanguageTags {
  /** By the locales that were asked for: finding one costs, and checks ask for each text. */
  private static final Map<Locale, String> SCRIPTS = new ConcurrentHashMap<>();

  private LanguageTags() {}

  /**
   * Returns the canonical locale of {@code tag}. Underscores, any case and deprecated codes are
   * accepted: {@code pt_BR}, {@code ZH-tw} and {@code iw} give {@code pt-BR}, {@code zh-TW} and
   * {@code he}.
   *
   * @throws IllegalArgumentException if {@code tag} is not well-formed or names no language that
   *     CLDR knows
   */
  public static Locale parse(String tag) {
    Locale written;
    try {
      written = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "'" + tag + "' is not a language tag; write one such as es, pt-BR or zh-Hant", e);
    }
    ULocale canonical = ULocale.createCanonical(ULocale.forLocale(written));
    if (!isKnown(canonical)) {
      throw new IllegalArgumentException(
          "'" + tag + "' names no known language; write a tag such as es, pt-BR or zh-Hant");
    }
    // Variants and extensions are the JDK's: ICU upper-cases them by the default locale.
    return new Locale.Builder()
        .setLocale(written)
        .setLanguage(canonical.getLanguage())
        .setScript(canonical.getScript())
        .setRegion(canonical.getCountry())
        .build();
  }

  private static boolean isKnown(ULocale locale) {
    String language = locale.getLanguage();
    return !language.isEmpty()
        && !language.equals("und")
        && !locale.getDisplayLanguage(ULocale.ENGLISH).equals(language);
  }

  /**
   * Returns the four-letter script code that {@code locale} is written in, likely subtags included.
   */
  public static String script(Locale locale) {
    String known = SCRIPTS.get(locale);
    if (known == null) {
      String script = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
      known = script.isEmpty() ? "Zyyy" : script;
      SCRIPTS.put(locale, known);
    }
    return known;
  }

  /** Whether {@code locale} is written from right to left. */
  public static boolean isRightToLeft(Locale locale) {
    return UScript.isRightToLeft(UScript.getCodeFromName(script(locale)));
  }

  /** Returns {@code rtl} or {@code ltr}, the value of HTML's {@code dir}. */
  public static String direction(Locale locale) {
    return isRightToLeft(locale) ? "rtl" : "ltr";
  }

  /** Returns the language's name in {@code in}, such as {@code Brazilian Portuguese}. */
  public static String displayName(Locale locale, Locale in) {
    return ULocale.forLocale(locale).getDisplayNameWithDialect(ULocale.forLocale(in));
  }

  /**
   * Whether both name one and the same language, script and region when likely subtags are added:
   * {@code es} and {@code es-ES} do, {@code pt} and {@code pt-PT} do not. Norwegian, {@code no}, is
   * taken for Bokmål, {@code nb}, as CLDR does.
   */
  public static boolean isSame(Locale one, Locale other) {
    return likely(one).equals(likely(other));
  }

  private static ULocale likely(Locale locale) {
    ULocale likely = ULocale.addLikelySubtags(ULocale.createCanonical(ULocale.forLocale(locale)));
    return likely.getLanguage().equals("no")
        ? new ULocale.Builder().setLocale(likely).setLanguage("nb").build()
        : likely;
  }
}
