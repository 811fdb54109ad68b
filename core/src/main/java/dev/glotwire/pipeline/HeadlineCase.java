package dev.glotwire.pipeline;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.protect.KeptText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns an English headline in title case into sentence case before it is translated: newspapers of
 * other languages print theirs so, and engines take {@code Hold} for a name. Which words are names
 * is read off the article itself: a name stands capitalized inside its sentences, too. Immutable.
 */
final class HeadlineCase {
  private static final ULocale ENGLISH = ULocale.ENGLISH;

  /** Fewer words than this show no case. */
  private static final int WORDS = 4;

  private final KeptText kept;
  private final Set<String> names = new HashSet<>();

  private HeadlineCase(KeptText kept) {
    this.kept = kept;
    names.add("I");
    DateFormatSymbols dates = new DateFormatSymbols(ENGLISH);
    for (String[] words : List.of(dates.getMonths(), dates.getWeekdays())) {
      names.addAll(List.of(words));
    }
  }

  /** Returns one that knows the names of {@code article}. */
  static HeadlineCase of(Article article, KeptText kept) {
    HeadlineCase headlines = new HeadlineCase(kept);
    for (Block block : article.blocks()) {
      if (!isHeading(block) && block.kind() != BlockKind.DATELINE && block.isTranslatable()) {
        headlines.learn(block.content().displayText());
      }
    }
    return headlines;
  }

  /**
   * Whether {@code block}, in {@code source} and for {@code target}, is a heading that this is for.
   */
  static boolean concerns(Block block, Locale source, Locale target) {
    return isHeading(block)
        && source.getLanguage().equals("en")
        && !target.getLanguage().equals("en");
  }

  /** Metadata counts, because the title in a page's head or front matter is the headline again. */
  private static boolean isHeading(Block block) {
    return switch (block.kind()) {
      case HEADLINE, HEADING, METADATA -> true;
      default -> false;
    };
  }

  private void learn(String text) {
    boolean starts = true;
    for (Span word : words(text)) {
      String written = word.of(text);
      if (!starts && Character.isUpperCase(written.codePointAt(0))) {
        names.add(written);
      }
      starts = endsSentence(text, word.end());
    }
  }

  /** Whether a sentence, or what begins like one, may start after {@code end}. */
  private static boolean endsSentence(String text, int end) {
    for (int i = end; i < text.length() && !Character.isLetterOrDigit(text.charAt(i)); i++) {
      if (".!?:…“\"‘(|".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns {@code heading} in sentence case, or as it is if it is not in title case. */
  Content sentenceCase(Content heading) {
    if (!isTitleCase(heading.displayText())) {
      return heading;
    }
    List<Inline> parts = new ArrayList<>();
    boolean first = true;
    for (Inline part : heading.parts()) {
      if (part instanceof Text text) {
        parts.add(new Text(lower(text.value(), first)));
        first &= words(text.value()).isEmpty();
      } else {
        parts.add(part);
      }
    }
    return new Content(parts);
  }

  private static boolean isTitleCase(String text) {
    int longer = 0;
    int capitalized = 0;
    List<Span> words = words(text);
    for (Span word : words) {
      if (word.length() > 3) {
        longer++;
        capitalized += Character.isUpperCase(text.codePointAt(word.start())) ? 1 : 0;
      }
    }
    // A headline of lower-case words with a few names in it is not in title case.
    return words.size() >= WORDS && longer >= 2 && capitalized * 5 >= longer * 4;
  }

  private String lower(String text, boolean startsHeadline) {
    StringBuilder out = new StringBuilder(text);
    List<Span> keptSpans = kept.find(text);
    boolean starts = startsHeadline;
    for (Span word : words(text)) {
      String written = word.of(text);
      boolean keep =
          starts
              || isShortPart(text, word)
              || names.contains(written)
              || keptSpans.stream().anyMatch(span -> span.contains(word))
              || !isPlainCapitalized(written);
      if (!keep) {
        out.replace(word.start(), word.end(), UCharacter.toLowerCase(ENGLISH, written));
      }
      starts = endsSentence(text, word.end());
    }
    return out.toString();
  }

  /** Whether a bar sets the word apart, with few others: | The Herald, which is a name. */
  private static boolean isShortPart(String text, Span word) {
    if (text.indexOf('|') < 0) {
      return false;
    }
    int start = text.lastIndexOf('|', word.start()) + 1;
    int end = text.indexOf('|', word.end());
    return words(text.substring(start, end < 0 ? text.length() : end)).size() < WORDS;
  }

  /**
   * Whether only the first letter is a capital: {@code US} and {@code iPhone} are names however
   * they stand.
   */
  private static boolean isPlainCapitalized(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && word.length() > 1
        && word.codePoints().skip(1).noneMatch(Character::isUpperCase);
  }

  /** Returns the runs of letters of {@code text}; an apostrophe ends one. */
  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      }
    }
    return words;
  }
}
