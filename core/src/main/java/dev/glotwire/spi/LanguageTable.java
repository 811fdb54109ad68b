package dev.glotwire.spi;

import dev.glotwire.language.LanguageTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's language codes by BCP 47 tag. A language that is not in the table is answered by
 * none: a variant that the user named is never replaced by its neighbour. Immutable.
 *
 * <pre>{@code
 * LanguageTable targets = LanguageTable.of("de", "DE", "pt-BR", "PT-BR", "zh-Hant", "ZH-HANT");
 * targets.find(Locale.forLanguageTag("zh-TW"));  // ZH-HANT: Taiwan is where zh-Hant is from
 * targets.find(Locale.forLanguageTag("pt-PT"));  // none
 * }</pre>
 */
public final class LanguageTable {
  private final Map<Locale, String> codes;

  private LanguageTable(Map<Locale, String> codes) {
    this.codes = codes;
  }

  /**
   * @param tagsAndCodes a BCP 47 tag, then the provider's code for it, and so on
   * @throws IllegalArgumentException if one is missing, a tag is unknown or stands twice
   */
  public static LanguageTable of(String... tagsAndCodes) {
    if (tagsAndCodes.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a code is missing after " + tagsAndCodes[tagsAndCodes.length - 1]);
    }
    Map<Locale, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < tagsAndCodes.length; i += 2) {
      if (codes.put(LanguageTags.parse(tagsAndCodes[i]), tagsAndCodes[i + 1]) != null) {
        throw new IllegalArgumentException(tagsAndCodes[i] + " stands twice");
      }
    }
    return new LanguageTable(codes);
  }

  /** Returns the table of languages whose codes are their tags. */
  public static LanguageTable ofTags(String... tags) {
    Map<Locale, String> codes = new LinkedHashMap<>();
    for (String tag : tags) {
      codes.put(LanguageTags.parse(tag), tag);
    }
    return new LanguageTable(codes);
  }

  /**
   * Reads a table: tags with white space between them, and {@code fa=pes} where the code is not the
   * tag itself.
   *
   * @throws IllegalArgumentException if a tag is unknown or stands twice, or a tag or a code is
   *     missing beside {@code =}
   */
  public static LanguageTable parse(String table) {
    List<String> tagsAndCodes = new ArrayList<>();
    for (String entry : table.strip().split("\\s+", -1)) {
      int equals = entry.indexOf('=');
      String tag = equals < 0 ? entry : entry.substring(0, equals);
      String code = entry.substring(equals + 1);
      if (tag.isEmpty() || code.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + entry + "' is no language; write a tag, or a tag and its code such as fa=pes");
      }
      tagsAndCodes.add(tag);
      tagsAndCodes.add(code);
    }
    return of(tagsAndCodes.toArray(new String[0]));
  }

  /** Returns this table with the languages of {@code other}, whose codes win. */
  public LanguageTable with(LanguageTable other) {
    Map<Locale, String> both = new LinkedHashMap<>(codes);
    both.putAll(other.codes);
    return new LanguageTable(both);
  }

  /**
   * Returns the code to translate into {@code target}: of the tag itself, or else of a tag that
   * means the same once likely subtags are added ({@code es} for {@code es-ES}).
   */
  public Optional<String> find(Locale target) {
    return find(codes.keySet(), target).map(codes::get);
  }

  /**
   * Returns the code to translate from {@code source}: as {@link #find}, or else of the same
   * language and script in another region, which a reader understands as well.
   */
  public Optional<String> findSource(Locale source) {
    return findSource(codes.keySet(), source).map(codes::get);
  }

  /** Returns the languages in the table, in its order. */
  public Set<Locale> locales() {
    return java.util.Collections.unmodifiableSet(codes.keySet());
  }

  static Optional<Locale> find(Set<Locale> known, Locale wanted) {
    return known.contains(wanted)
        ? Optional.of(wanted)
        : known.stream().filter(one -> LanguageTags.isSame(one, wanted)).findFirst();
  }

  static Optional<Locale> findSource(Set<Locale> known, Locale wanted) {
    return find(known, wanted)
        .or(
            () ->
                known.stream()
                    .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                    .filter(one -> LanguageTags.script(one).equals(LanguageTags.script(wanted)))
                    .findFirst());
  }
}
