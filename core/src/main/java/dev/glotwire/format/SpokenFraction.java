package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fraction that is said in words: {@code two-thirds}, {@code a fifth of}, {@code half a million},
 * {@code two and a half million}.
 *
 * @param last the index of its last token
 * @param start where it begins in the text
 * @param end where the text after it begins
 * @param number its value before a power of ten multiplies it, with at most six decimals
 * @param power the power of ten behind it; 0 for none
 * @param part what it is of one; null where it is more, or a power of ten is multiplied
 */
record SpokenFraction(
    int last, int start, int end, BigDecimal number, int power, @Nullable Fraction part) {

  /** Marks a word that is a fraction only where one of it is said: a third, but not two third. */
  static final String SINGLE = "single";

  /** What may stand between a half and its million. */
  private static final Set<String> OF = Set.of("", "-", "a", "of a", "de", "d'", "d’");

  /** The longest of those, with spaces around it. */
  private static final int LONGEST_OF = 6;

  /** What stands between a number and its half. */
  private static final Set<String> AND = Set.of(" and a ", " and one-", " and one ", "-and-a-");

  private static final int LONGEST_AND = 9;

  /** The largest numerator that is said. */
  private static final int LARGEST = 20;

  /** Returns the fraction that begins with token {@code index}; null if none does. */
  static @Nullable SpokenFraction at(Facts facts, int index) {
    if (!(facts.token(index) instanceof Token.Word word)) {
      return null;
    }
    if (word.is(Sort.LOOSE)) {
      SpokenFraction found = ofScale(facts, index, word);
      return found != null ? found : single(facts, index, word);
    }
    if (!word.is(Sort.CARDINAL)) {
      return null;
    }
    SpokenFraction found = counted(facts, index, word);
    return found != null ? found : mixed(facts, index, word);
  }

  /** Returns its value as {@link NumberRun#key} spells it. */
  String key() {
    return NumberRun.key(number.scaleByPowerOfTen(power));
  }

  /** {@code half a million}, {@code a quarter of a million}. */
  private static @Nullable SpokenFraction ofScale(Facts facts, int index, Token.Word word) {
    long percent = percent(word);
    if (percent == 0) {
      return null;
    }
    for (int next = index + 1; next <= index + 2; next++) {
      if (facts.token(next) instanceof Token.Word scale
          && isScale(scale)
          && OF.contains(between(facts, word.end(), scale.start(), LONGEST_OF))) {
        int power = (int) scale.as(Sort.SCALE).value();
        return new SpokenFraction(
            next, word.start(), scale.end(), hundredths(percent), power, null);
      }
    }
    return null;
  }

  private static boolean isScale(Token.Word word) {
    return word.is(Sort.SCALE) && word.as(Sort.SCALE).value() >= 3 && word.end() - word.start() > 1;
  }

  /** {@code a third of}: elsewhere it may be the third one. */
  private static @Nullable SpokenFraction single(Facts facts, int index, Token.Word word) {
    boolean one = false;
    for (Sense sense : word.senses()) {
      one |= sense.sort() == Sort.LOOSE && sense.value() == 1;
    }
    if (!one
        || !(facts.token(index + 1) instanceof Token.Word part)
        || !part.is(Sort.PART)
        || !part.exact()
        || part.start() != word.end() + 1
        || ofScale(facts, index + 1, part) != null
        || !" of ".equals(text(facts, part.end(), part.end() + 4))) {
      return null;
    }
    return of(index + 1, word.start(), 1, part);
  }

  /** {@code two-thirds}. */
  private static @Nullable SpokenFraction counted(Facts facts, int index, Token.Word word) {
    long numerator = word.as(Sort.CARDINAL).value();
    if (numerator < 1
        || numerator > LARGEST
        || !(facts.token(index + 1) instanceof Token.Word part)
        || !part.is(Sort.PART)
        || !part.exact()
        || part.start() - word.end() > 1) {
      return null;
    }
    boolean single = part.as(Sort.PART).code().equals(SINGLE);
    return single && numerator > 1 ? null : of(index + 1, word.start(), (int) numerator, part);
  }

  private static @Nullable SpokenFraction of(
      int last, int start, int numerator, Token.Word denominator) {
    int parts = (int) denominator.as(Sort.PART).value();
    if (!Fraction.isUsual(numerator, parts)) {
      return null;
    }
    Fraction part = new Fraction(numerator, parts, denominator.end());
    return new SpokenFraction(
        last, start, denominator.end(), new BigDecimal("0." + part.decimals()), 0, part);
  }

  /** {@code two and a half}, and the million behind it. */
  private static @Nullable SpokenFraction mixed(Facts facts, int index, Token.Word word) {
    int next = index + 1;
    while (next <= index + 3
        && facts.token(next) instanceof Token.Word inner
        && percent(inner) == 0) {
      next++;
    }
    if (!(facts.token(next) instanceof Token.Word half) || percent(half) == 0) {
      return null;
    }
    boolean joined = half.start() == word.end() && next == index + 1; // zweieinhalb
    if (!joined && !AND.contains(text(facts, word.end(), half.start()))) {
      return null;
    }
    BigDecimal number =
        BigDecimal.valueOf(word.as(Sort.CARDINAL).value()).add(hundredths(percent(half)));
    if (facts.token(next + 1) instanceof Token.Word scale
        && isScale(scale)
        && scale.start() == half.end() + 1) {
      int power = (int) scale.as(Sort.SCALE).value();
      return new SpokenFraction(next + 1, word.start(), scale.end(), number, power, null);
    }
    return new SpokenFraction(next, word.start(), half.end(), number, 0, null);
  }

  /** Returns how many hundredths a half or a quarter is; 0 for another word. */
  static long percent(Token.Word word) {
    for (Sense sense : word.senses()) {
      if (sense.sort() == Sort.LOOSE && (sense.value() == 50 || sense.value() == 25)) {
        return sense.value();
      }
    }
    return 0;
  }

  private static BigDecimal hundredths(long percent) {
    return BigDecimal.valueOf(percent, 2).stripTrailingZeros();
  }

  private static String between(Facts facts, int from, int to, int longest) {
    return to - from > longest ? "?" : text(facts, from, to).strip();
  }

  private static String text(Facts facts, int from, int to) {
    return from > to || to - from > LONGEST_AND || to > facts.text.length()
        ? "?"
        : facts.text.subSequence(from, to).toString().replace('\u00A0', ' ');
  }
}
