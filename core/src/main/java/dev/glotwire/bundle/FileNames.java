package dev.glotwire.bundle;

import dev.glotwire.article.Source;
import dev.glotwire.language.LanguageTags;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The paths of a bundle's files below its folder; no two are equal, whatever their case. */
final class FileNames {
  private final Set<String> taken = new HashSet<>();
  private final Source source;
  private final String stem;

  FileNames(Source source, Locale language) {
    this.source = source;
    this.stem = SafeName.stem(withoutTag(source.stem(), language));
  }

  String source() {
    return source(source);
  }

  /** Returns where the copy of {@code source} goes. */
  static String source(Source source) {
    return "source/" + SafeName.of(source.name());
  }

  /**
   * Returns where the article in {@code target} goes.
   *
   * @param complete whether it is finished; the name of one that is not says so
   * @param held whether it must not be published; its name says so, too
   * @param extension without its dot
   */
  String article(Locale target, boolean complete, boolean held, String extension) {
    return unique(target, !complete ? ".partial" : held ? ".held" : "", extension);
  }

  String xliff(Locale target) {
    return unique(target, "", "xlf");
  }

  private String unique(Locale target, String mark, String extension) {
    String tag = target.toLanguageTag();
    String name = tag + "/" + stem + "." + tag + mark;
    String path = name + "." + extension;
    for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = name + "-" + i + "." + extension;
    }
    return path;
  }

  /** Returns {@code stem} without the tag of the source's language at its end. */
  private static String withoutTag(String stem, Locale language) {
    int dot = stem.lastIndexOf('.');
    return dot > 0 && names(stem.substring(dot + 1), language) ? stem.substring(0, dot) : stem;
  }

  private static boolean names(String tag, Locale language) {
    try {
      return LanguageTags.parse(tag).getLanguage().equals(language.getLanguage());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
