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

  /** Languages that say an hour where English does. */
  private static final Set<String> ARTICLED =
      Set.of(
          "es", "gl", "pt", "ca", "fr", "it", "ro", "de", "nl", "af", "da", "nb", "nn", "no", "sv",
          "hu", "el");

  /** Stands for the first of a row among the names of units. */
  private static final String FIRST = "1st";

  /** How far from its unit a word for one stands at most, in UTF-16 code units. */
  private static final int NEAR = 2;

  private final Facts source;
  private final Facts target;
  private final Map<String, Integer> taken = new HashMap<>(); // words that stand for digits
  private final Map<String, Boolean> bare = new HashMap<>(); // units that stand without one
  private final Map<String, Integer> explained = new HashMap<>();
  private @Nullable SaidNumbers surelyAfter;
  private @Nullable Set<String> words;
  private @Nullable Set<String> rests; // the ranks that the others are counted for

  WordsForFigures(Facts source, Facts target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Whether the target says a number once more than for the others of the source: a fifth is none
   * of five where the source has one, and a word stands for digits once.
   */
  boolean say(WantedFigure item) {
    SaidNumbers says = item.worded && isInflected() ? target.said() : surelyAfter();
    int ranks = item.rank ? 0 : Math.min(says.ranks(item.key), source.said().ranks(item.key));
    boolean dual = item.key.equals("2") && target.words.language().equals("ar");
    int others = item.worded || dual ? 0 : taken.merge(item.key, 1, Integer::sum) - 1;
    int prefixes = item.worded || goesOn(item.span.end()) ? 0 : says.prefixes(item.key);
    return target.said().times(item.key) == 0 || says.times(item.key) - ranks - prefixes > others;
  }

  /** Whether short number words of the target have endings: Turkish onda is in the ten. */
  private boolean isInflected() {
    return !ENDLESS.contains(target.words.language());
  }

  /**
   * Whether the target has the unit of one, 1 ounce and one percent, without an article or another
   * word for one beside it, in a language that would have one.
   */
  boolean lackOne(WantedFigure item) {
    if (!ARTICLED.contains(target.words.language())) {
      return false;
    }
    int end = item.span.end();
    if (end + 1 < source.text.length()
        && source.text.charAt(end) == 's'
        && source.text.charAt(end + 1) == 't') {
      return target.words.knowsRanks() && bare.computeIfAbsent(FIRST, rank -> !hasFirst());
    }
    if (!(source.token(source.firstFrom(item.span.end())) instanceof Token.Word unit)
        || unit.start() - item.span.end() > 1
        || !(unit.is(Sort.UNIT) || unit.is(Sort.PERCENT))) {
      return false;
    }
    String code = unit.is(Sort.PERCENT) ? "" : unit.as(Sort.UNIT).code();
    return bare.computeIfAbsent(code, this::isBare);
  }

  private boolean hasFirst() {
    return target.words(Sort.ORDINAL).stream().anyMatch(word -> word.as(Sort.ORDINAL).value() == 1);
  }

  /** Whether a unit, or percent for an empty code, stands in the target, and never beside one. */
  private boolean isBare(String code) {
    boolean there = false;
    for (int i = 0; i < target.tokens.size(); i++) {
      if (!(target.tokens.get(i) instanceof Token.Word word)
          || !(code.isEmpty()
              ? word.is(Sort.PERCENT)
              : word.is(Sort.UNIT) && word.as(Sort.UNIT).code().equals(code))) {
        continue;
      }
      there = true;
      if (isOne(target.token(i - 1), word) || isOne(target.token(i + 1), word)) {
        return false;
      }
    }
    return there;
  }

  private static boolean isOne(@Nullable Token token, Token.Word unit) {
    return token != null
        && unit.start() - token.end() <= NEAR
        && token.start() - unit.end() <= NEAR
        && (token instanceof Token.Word word
            ? isOne(word)
            : token instanceof NumberRun run && run.number().equals("1"));
  }

  /** Whether a word means one. */
  static boolean isOne(Token.Word word) {
    return word.senses().stream()
        .anyMatch(
            sense ->
                sense.value() == 1
                    && (sense.sort() == Sort.CARDINAL
                        || sense.sort() == Sort.ORDINAL
                        || sense.sort() == Sort.LOOSE));
  }

  /**
   * Whether a number that the source says in words explains one more figure of the target: each of
   * its words does so once, but for one, which is an article in many languages.
   */
  boolean explain(String key) {
    int times = key.equals("1") ? 0 : source.said().times(key);
    return times == 0 || explained.merge(key, 1, Integer::sum) <= times;
  }

  /** Whether the target calls the third largest the largest but two, as Dutch does: op twee na. */
  boolean sayRest(WantedFigure item) {
    return item.rank
        && Set.of("nl", "af").contains(target.words.language())
        && rests().contains(item.key);
  }

  private Set<String> rests() {
    Set<String> known = rests;
    if (known == null) {
      known = new HashSet<>();
      String text = target.text.toString();
      for (Token.Word word : target.words(Sort.CARDINAL)) {
        if (text.startsWith("op ", word.start() - 3) && text.startsWith(" na ", word.end())) {
          known.add(Long.toString(word.as(Sort.CARDINAL).value() + 1));
        }
      }
      rests = known;
    }
    return known;
  }

  /** Whether the target says as often in words what the source does: no figure does so again. */
  boolean sayAll(String key) {
    int times = key.equals("1") || key.equals("2") ? 0 : source.said().times(key);
    return times > 0 && target.said().times(key) >= times;
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
