package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts which words of a target may stand for which figures of its source. Not thread-safe. */
final class WordsForFigures {
  /** Languages whose numbers from two on have no endings of case. */
  private static final Set<String> ENDLESS =
      Set.of(
          "da", "nb", "nn", "no", "sv", "de", "nl", "af", "en", "es", "pt", "gl", "ca", "fr", "it");

  private final Facts source;
  private final Facts target;
  private final Map<String, Integer> taken = new HashMap<>(); // words that stand for digits
  private @Nullable SaidNumbers before;
  private @Nullable SaidNumbers after;
  private @Nullable SaidNumbers surelyAfter;
  private @Nullable Set<String> words;

  WordsForFigures(Facts source, Facts target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Whether the target says a number once more than for the others of the source: a fifth is none
   * of five where the source has one, and a word stands for digits once.
   */
  boolean say(WantedFigure item) {
    SaidNumbers says = item.worded && isInflected() ? after() : surelyAfter();
    int ranks = item.rank ? 0 : Math.min(says.ranks(item.key), before().ranks(item.key));
    boolean dual = item.key.equals("2") && target.words.language().equals("ar");
    int others = item.worded || dual ? 0 : taken.merge(item.key, 1, Integer::sum) - 1;
    int prefixes = item.worded || goesOn(item.span.end()) ? 0 : says.prefixes(item.key);
    return after().times(item.key) == 0 || says.times(item.key) - ranks - prefixes > others;
  }

  /** Whether short number words of the target have endings: Turkish onda is in the ten. */
  private boolean isInflected() {
    return !ENDLESS.contains(target.words.language());
  }

  /** Whether the target calls the third largest the largest but two, as Dutch does: op twee na. */
  boolean sayRest(WantedFigure item) {
    if (!item.rank || !Set.of("nl", "af").contains(target.words.language())) {
      return false;
    }
    long others = Long.parseLong(item.key) - 1;
    String text = target.text.toString();
    return target.words(Sort.CARDINAL).stream()
        .anyMatch(
            word ->
                word.as(Sort.CARDINAL).value() == others
                    && word.start() > 2
                    && text.startsWith("op ", word.start() - 3)
                    && text.startsWith(" na ", word.end()));
  }

  /** Whether the target says as often in words what the source does: no figure does so again. */
  boolean sayAll(String key) {
    int times = key.equals("1") || key.equals("2") ? 0 : before().times(key);
    return times > 0 && after().times(key) >= times;
  }

  /** Whether a word of the source stands in the target as it is. */
  boolean keep(WantedFigure item) {
    return item.worded
        && targetWords().contains(plain(source.text, item.span.start(), item.span.end()));
  }

  /** Whether letters stand right behind a figure, so that both may be one word: 2-hour, 3rd. */
  private boolean goesOn(int end) {
    char next = end + 1 < source.text.length() ? source.text.charAt(end) : '.';
    return Character.isLetter(next)
        || ((next == '-' || Scripts.isSpace(next))
            && Character.isLetter(source.text.charAt(end + 1)));
  }

  private SaidNumbers before() {
    SaidNumbers known = before;
    if (known == null) {
      known = SaidNumbers.in(source);
      before = known;
    }
    return known;
  }

  private SaidNumbers after() {
    SaidNumbers known = after;
    if (known == null) {
      known = SaidNumbers.in(target);
      after = known;
    }
    return known;
  }

  private SaidNumbers surelyAfter() {
    SaidNumbers known = surelyAfter;
    if (known == null) {
      known = SaidNumbers.surelyIn(target);
      surelyAfter = known;
    }
    return known;
  }

  private Set<String> targetWords() {
    Set<String> known = words;
    if (known == null) {
      known = new HashSet<>();
      CharSequence text = target.text;
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || !Scripts.isWordPart(text.charAt(i))) {
          if (i > start) {
            known.add(plain(text, start, i));
          }
          start = i + 1;
        }
      }
      words = known;
    }
    return known;
  }

  private static String plain(CharSequence text, int start, int end) {
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }
}
