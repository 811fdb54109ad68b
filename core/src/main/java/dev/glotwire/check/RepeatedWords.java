package dev.glotwire.check;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.message.Messages;
import dev.glotwire.text.internal.TextTraits;
import dev.glotwire.text.internal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds words that stand twice in a row, and phrases that go on and on, which engines produce where
 * they lose the thread. What the source repeats as well is left.
 */
final class RepeatedWords implements Check {
  static final String NAME = "repeated-words";

  /** The longest phrase, in words or in characters of scripts without spaces. */
  private static final int LONGEST = 8;

  /** Words that grammar puts twice in a row. */
  private static final Map<String, Set<String>> DOUBLED =
      Map.ofEntries(
          Map.entry("af", Set.of("nie", "en", "die", "hul", "ons")),
          Map.entry("ca", Set.of("molt", "se")),
          Map.entry("da", Set.of("det", "der")),
          Map.entry("de", Set.of("die", "der", "das", "sie")),
          Map.entry("en", Set.of("had", "that", "is", "very")),
          Map.entry("es", Set.of("muy", "poco")),
          Map.entry("fr", Set.of("nous", "vous", "fait", "en")),
          Map.entry("gl", Set.of("se", "moi")),
          Map.entry("it", Set.of("man", "mano", "via", "molto", "piano")),
          Map.entry("nl", Set.of("die", "dat", "je", "ze", "er")),
          Map.entry("pt", Set.of("muito", "pouco", "se")),
          Map.entry("sv", Set.of("det", "att", "för")));

  /** Set phrases that repeat words: Catalan for moreover. */
  private static final Set<String> IDIOMS =
      Set.of("a més", "a poc", "a poco", "cada vez", "dia a", "día a");

  /** Who doubles words to say more, each or slowly, so that only three in a row are a fault. */
  private static final Set<String> REDUPLICATE =
      Set.of(
          "am", "ar", "az", "bn", "cy", "fa", "fil", "gu", "he", "hi", "hy", "id", "ig", "ka", "kk",
          "kn", "lo", "ml", "mr", "ms", "my", "ne", "or", "pa", "si", "sw", "ta", "te", "th", "tl",
          "tr", "ur", "uz", "vi", "yo", "zu");

  @Override
  public List<Finding> find(Translation translation) {
    TextTraits traits = translation.targetTraits();
    boolean repeats =
        traits.words().mayRepeat(LONGEST, 2)
            && (!REDUPLICATE.contains(translation.targetLanguage().getLanguage())
                || traits.words().mayRepeat(LONGEST, 3));
    if (!repeats && !traits.hasUnspaced()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (repeats) {
      spaced(translation, findings);
    }
    if (traits.hasUnspaced()) {
      unspaced(translation, findings);
    }
    return findings;
  }

  private static void spaced(Translation translation, List<Finding> findings) {
    String target = translation.target();
    List<Span> words = Words.of(target);
    int from = 0;
    while (from < words.size()) {
      Run run = longest(target, words, from);
      if (run.times > 1
          && hasLetters(target, words.get(from).start(), words.get(from + run.length - 1).end())
          && isFault(translation, phrase(target, words, from, run), run)) {
        Span span = new Span(words.get(from).start(), words.get(from + run.words() - 1).end());
        findings.add(finding(span, words.get(from + run.length - 1).end(), target, run.times));
      }
      from += Math.max(1, run.words() - run.length + 1);
    }
  }

  /**
   * A phrase and how often it stands in a row.
   *
   * @param length in words
   */
  private record Run(int length, int times) {
    int words() {
      return length * times;
    }
  }

  private static List<String> phrase(String text, List<Span> words, int from, Run run) {
    List<String> phrase = new ArrayList<>();
    words.subList(from, from + run.length).forEach(word -> phrase.add(Words.fold(word.of(text))));
    return phrase;
  }

  private static Run longest(String text, List<Span> words, int from) {
    Run best = new Run(1, 1);
    for (int length = 1; length <= LONGEST && from + 2 * length <= words.size(); length++) {
      int times = 1;
      while (isAgain(text, words, from, length, times)) {
        times++;
      }
      if (times > 1 && length * times > best.words()) {
        best = new Run(length, times);
      }
    }
    return best;
  }

  /** Whether the phrase follows once more, with nothing but spaces and commas between. */
  private static boolean isAgain(String text, List<Span> words, int from, int length, int times) {
    int next = from + length * times;
    if (next + length > words.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!Words.areSame(text, words.get(from + i), words.get(next + i))) {
        return false;
      }
    }
    boolean phrase = length > 1 || times > 1;
    for (int i = next; i < next + length; i++) {
      for (int at = words.get(i - 1).end(); at < words.get(i).start(); at++) {
        char c = text.charAt(at);
        if (!Character.isSpaceChar(c) && !(phrase && c == ',')) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFault(Translation translation, List<String> phrase, Run run) {
    String language = translation.targetLanguage().getLanguage();
    String first = phrase.get(0);
    boolean grammar =
        run.words() == 2
            && (REDUPLICATE.contains(language)
                || DOUBLED.getOrDefault(language, Set.of()).contains(first)
                || first.codePointCount(0, first.length()) == 1);
    boolean idiom = IDIOMS.contains(String.join(" ", phrase));
    return !grammar && !idiom && !repeats(translation.source(), run);
  }

  private static boolean hasLetters(String text, int start, int end) {
    for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
      if (Character.isLetter(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the source has a phrase of this length twice in a row, too. */
  private static boolean repeats(String source, Run run) {
    List<Span> words = Words.of(source);
    List<String> folded = words.stream().map(word -> Words.fold(word.of(source))).toList();
    for (int from = 0; from + 2 * run.length <= folded.size(); from++) {
      if (folded
          .subList(from, from + run.length)
          .equals(folded.subList(from + run.length, from + 2 * run.length))) {
        return true;
      }
    }
    return false;
  }

  /** Scripts without spaces: the same few characters four times in a row. */
  private static void unspaced(Translation translation, List<Finding> findings) {
    String text = translation.target();
    if (!mayGoOn(text)) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = TextTraits.isUnspaced(text.charAt(at)) ? endOfRun(text, at) : at;
      if (end == at) {
        at++;
        continue;
      }
      int length = (end - at) / 4;
      Span span = new Span(at, end);
      if (!translation.source().contains(span.of(text))) {
        findings.add(finding(span, at + Math.min(length, LONGEST), text, 4));
      }
      at = end;
    }
  }

  /**
   * Whether up to {@link #LONGEST} characters may stand four times in a row. Each but the last of
   * them is there again behind as many characters, so that a look at a few of them tells.
   */
  private static boolean mayGoOn(String text) {
    for (int length = 2; length <= LONGEST; length++) {
      int end = text.length() - length;
      for (int at = 0; at < end; at += 3 * length) {
        int from = at;
        while (from >= 0 && text.charAt(from) == text.charAt(from + length)) {
          from--;
        }
        int to = at;
        while (to < end && text.charAt(to) == text.charAt(to + length)) {
          to++;
        }
        if (to - from - 1 >= 3 * length) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the end of what stands four times in a row from {@code at} on; {@code at} if nothing.
   */
  private static int endOfRun(String text, int at) {
    for (int length = 2; length <= LONGEST && at + 4 * length <= text.length(); length++) {
      if (text.charAt(at) == text.charAt(at + length)
          && text.regionMatches(at, text, at + length, 3 * length)) {
        return at + 4 * length;
      }
    }
    return at;
  }

  private static Finding finding(Span span, int phraseEnd, String text, int times) {
    String phrase = text.substring(span.start(), phraseEnd);
    String message = Messages.of(RepeatedWords.class).text(NAME, "phrase", phrase, "times", times);
    return Finding.of(NAME, Severity.WARNING, message).inTarget(span);
  }
}
