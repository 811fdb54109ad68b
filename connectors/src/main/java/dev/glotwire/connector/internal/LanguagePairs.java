package dev.glotwire.connector.internal;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The pairs of a service that does not translate each of its languages into each other. */
public final class LanguagePairs {
  private final Map<Locale, Set<Locale>> pairs = new LinkedHashMap<>();

  private LanguagePairs() {}

  /**
   * Reads pairs that go both ways.
   *
   * @param groups a tag, a colon, and the tags it goes with, such as {@code ja:ko zh-Hans zh-Hant}
   */
  public static LanguagePairs bothWays(String... groups) {
    LanguagePairs result = new LanguagePairs();
    for (String group : groups) {
      int colon = group.indexOf(':');
      Locale one = LanguageTags.parse(group.substring(0, colon));
      for (String tag : group.substring(colon + 1).split(" ", -1)) {
        result.add(one, LanguageTags.parse(tag));
      }
    }
    return result;
  }

  private void add(Locale one, Locale other) {
    if (!one.equals(other)) {
      pairs.computeIfAbsent(one, none -> new LinkedHashSet<>()).add(other);
      pairs.computeIfAbsent(other, none -> new LinkedHashSet<>()).add(one);
    }
  }

  /**
   * Returns the pairs as what a provider supports: these, and whatever is in {@code table} but in
   * no pair with every language of it.
   */
  public LanguageSupport support(LanguageTable table) {
    LanguagePairs all = new LanguagePairs();
    pairs.forEach((one, others) -> others.forEach(other -> all.add(one, other)));
    for (Locale one : table.locales()) {
      if (!pairs.containsKey(one)) {
        table.locales().forEach(other -> all.add(one, other));
      }
    }
    return LanguageSupport.of(all.pairs);
  }
}
