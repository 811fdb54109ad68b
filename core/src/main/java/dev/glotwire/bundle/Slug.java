package dev.glotwire.bundle;

import com.ibm.icu.text.Transliterator;
import dev.glotwire.article.Article;
import java.text.Normalizer;
import java.util.Locale;

/** The folder name of a bundle: its headline in lower-case ASCII letters, digits and hyphens. */
final class Slug {
  private static final int LIMIT = 80;

  /** More than any slug needs, so that a headline of megabytes costs nothing. */
  private static final int READ_LIMIT = 400;

  private Slug() {}

  /** Returns the slug of the headline, or of the file's name where there is none to use. */
  static String of(Article article) {
    String headline = article.headline().map(block -> block.content().displayText()).orElse("");
    return of(headline, ofFile(article));
  }

  /** Returns the slug of the file's name. */
  static String ofFile(Article article) {
    return of(article.source().stem(), "article");
  }

  /** Returns the slug of {@code text}, or {@code fallback} if nothing is left of it. */
  static String of(String text, String fallback) {
    String ascii = hyphenate(toAscii(text.substring(0, Math.min(text.length(), READ_LIMIT))));
    String slug = cut(ascii);
    if (slug.isEmpty()) {
      return fallback;
    }
    return SafeName.isDevice(slug) ? slug + "-article" : slug;
  }

  private static String toAscii(String text) {
    String plain = withoutMarks(text);
    // Loading ICU's rules costs more than all the rest of the slug: most headlines need none.
    if (plain.codePoints().anyMatch(point -> point > 127 && Character.isLetterOrDigit(point))) {
      plain =
          withoutMarks(Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(text));
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Apostrophes vanish, so that {@code Russia’s} is one word; all else becomes a hyphen. */
  private static String hyphenate(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if ("'’‘ʼʻ`´".indexOf(c) < 0
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return slug.toString();
  }

  private static String cut(String slug) {
    String kept = slug;
    if (kept.length() > LIMIT) {
      int end = kept.charAt(LIMIT) == '-' ? LIMIT : kept.lastIndexOf('-', LIMIT);
      kept = kept.substring(0, end > LIMIT / 2 ? end : LIMIT);
    }
    return kept.endsWith("-") ? kept.substring(0, kept.length() - 1) : kept;
  }
}
