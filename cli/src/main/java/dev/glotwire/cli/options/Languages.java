package dev.glotwire.cli.options;

import com.ibm.icu.util.ULocale;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Suggestions;
import dev.glotwire.language.LanguageTags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the language tags of a command line, and helps where they are names or countries. */
public final class Languages {
  private Languages() {}

  /**
   * Returns the languages of lists such as {@code es,pt-BR}, each once, in order.
   *
   * @throws Failure if one is no language, with what may have been meant
   */
  public static List<Locale> ofLists(List<String> lists) {
    Set<Locale> languages = new LinkedHashSet<>();
    for (String list : lists) {
      for (String tag : list.split(",", -1)) {
        if (!tag.isBlank()) {
          languages.add(of(tag));
        }
      }
    }
    return List.copyOf(languages);
  }

  /**
   * @throws Failure if {@code tag} is no language, with what may have been meant
   */
  public static Locale of(String tag) {
    try {
      return LanguageTags.parse(tag);
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw Failure.of(ExitCode.USAGE, "unknown-language", message == null ? tag : message)
          .withHint(Suggestions.sentence(meant(tag.strip())));
    }
  }

  /**
   * Returns the tags that {@code written} may stand for: a language's name, or a country's code.
   */
  private static List<String> meant(String written) {
    List<String> tags = new ArrayList<>();
    List<String> close = new ArrayList<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      boolean whole = locale.getCountry().isEmpty();
      String name = locale.getDisplayNameWithDialect(ULocale.ENGLISH);
      if (name.equalsIgnoreCase(written)
          || (whole && locale.getDisplayName(locale).equalsIgnoreCase(written))) {
        tags.add(locale.toLanguageTag());
      } else if (whole && !Suggestions.of(written, List.of(name)).isEmpty()) {
        close.add(locale.toLanguageTag());
      }
    }
    if (tags.isEmpty()
        && List.of(ULocale.getISOCountries()).contains(written.toUpperCase(Locale.ROOT))) {
      ULocale likely =
          ULocale.addLikelySubtags(new ULocale("und", written.toUpperCase(Locale.ROOT)));
      if (!likely.getLanguage().isEmpty() && !likely.getLanguage().equals("und")) {
        tags.add(ULocale.minimizeSubtags(likely).getLanguage());
      }
    }
    return (tags.isEmpty() && written.length() > 3 ? close : tags)
        .stream().distinct().limit(3).toList();
  }
}
