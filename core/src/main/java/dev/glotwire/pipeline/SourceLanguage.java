package dev.glotwire.pipeline;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.language.LanguageDetector;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.language.UndeterminedLanguageException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language an article is in, and how that is known.
 *
 * @param language canonical
 * @param evidence where it comes from
 */
public record SourceLanguage(Locale language, Evidence evidence) {

  /** Where the knowledge of a language comes from, the strongest first. */
  public enum Evidence {
    /** The file declares it: an HTML {@code lang}, a front-matter key. */
    DECLARED,
    /** The file is named by it: {@code summit.en.txt}. */
    FILE_NAME,
    /** Its text was looked at. */
    DETECTED
  }

  /**
   * Returns the language of {@code article}: as the file declares it, else as it is named, else as
   * {@code detector} finds it.
   *
   * @throws UndeterminedLanguageException if it can only be detected, and not with confidence
   */
  public static SourceLanguage of(Article article, LanguageDetector detector) {
    if (article.language().isPresent()) {
      return new SourceLanguage(article.language().get(), Evidence.DECLARED);
    }
    return inName(article.source().stem())
        .map(named -> new SourceLanguage(named, Evidence.FILE_NAME))
        .orElseGet(() -> new SourceLanguage(detector.require(text(article)), Evidence.DETECTED));
  }

  /**
   * Returns the language that a file name without its extension ends with, as in {@code summit.en}.
   */
  private static Optional<Locale> inName(String stem) {
    int dot = stem.lastIndexOf('.');
    String tag = stem.substring(dot + 1);
    // Longer endings are as likely words: "min" and "war" are languages, too.
    boolean plausible =
        dot > 0 && (tag.length() == 2 || (tag.length() > 4 && isHyphen(tag.charAt(2))));
    if (!plausible || !LanguageDetector.languages().contains(tag.substring(0, 2))) {
      return Optional.empty();
    }
    try {
      return Optional.of(LanguageTags.parse(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '_';
  }

  private static String text(Article article) {
    StringBuilder text = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.isTranslatable()) {
        text.append(block.content().plainText()).append('\n');
      }
    }
    return text.toString();
  }
}
