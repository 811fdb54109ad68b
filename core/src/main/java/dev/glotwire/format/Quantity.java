package dev.glotwire.format;

import dev.glotwire.format.Sense.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are one number together: {@code 2.3 million}, {@code two hundred}, {@code 1億2000万}.
 *
 * @param first the index of its first token
 * @param last the index of its last token
 * @param key its value
 * @param hasDigits whether any of it is written in digits
 * @param scale the power of ten that its words multiply it by; 0 for none
 */
record Quantity(int first, int last, String key, boolean hasDigits, int scale) {

  /** Longer figures are no quantities but identifiers: nothing is computed with them. */
  private static final int LONGEST = 40;

  /** How far apart the parts of a number may be, in UTF-16 code units. */
  private static final int NEAR = 2;

  /** Returns the quantities among {@code tokens}, in order, none overlapping another. */
  static List<Quantity> among(List<Token> tokens, CharSequence text) {
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (!(tokens.get(at) instanceof NumberRun
          || (tokens.get(at) instanceof Token.Word word && counts(word)))) {
        at++;
        continue;
      }
      if (standsAlone(tokens, at)) {
        Quantity one = single(tokens.get(at), at);
        if (one != null) {
          found.add(one);
          at++;
          continue;
        }
      }
      Chain chain = new Chain(tokens, text, at);
      if (chain.end > at) {
        found.add(chain.quantity());
        at = chain.end;
      } else {
        at++;
      }
    }
    return found;
  }

  /** Whether a power of ten in figures multiplies it: {@code 5.97 × 10^24}. */
  boolean isRaised(List<Token> tokens) {
    return tokens.get(last) instanceof Token.Word word && word.is(Sort.TEN);
  }

  /** Whether no word is so near behind that it may belong to the same number: so it is mostly. */
  private static boolean standsAlone(List<Token> tokens, int at) {
    return at + 1 == tokens.size()
        || tokens.get(at + 1).start() - tokens.get(at).end() > NEAR
        || !(tokens.get(at + 1) instanceof Token.Word word && goesOn(word));
  }

  private static boolean goesOn(Token.Word word) {
    return counts(word) || word.is(Sort.AND) || word.is(Sort.CURRENCY) || word.is(Sort.TEN);
  }

  /** Returns the number that a token is without others; null where it is none. */
  private static @Nullable Quantity single(Token token, int at) {
    if (token instanceof NumberRun run) {
      return new Quantity(at, at, run.number(), true, 0);
    }
    if (token instanceof Token.Word word && !word.is(Sort.SCALE)) {
      return new Quantity(at, at, Long.toString(word.as(Sort.CARDINAL).value()), false, 0);
    }
    return null;
  }

  private static boolean counts(Token.Word word) {
    return word.is(Sort.CARDINAL) || word.is(Sort.SCALE);
  }

  /** Adds up what stands side by side. */
  private static final class Chain {
    private final List<Token> tokens;
    private final CharSequence text;
    private final int start;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal thousands = BigDecimal.ZERO; // the 5千 of 5千4百万
    private BigDecimal ahead = BigDecimal.ONE; // the scale that was said before its number
    private boolean waiting; // for the number behind that scale
    private boolean open; // whether there is a current number that no scale has closed
    private boolean counted; // whether the current number is of words
    private boolean digits;
    private int lastScale = Integer.MAX_VALUE;
    private int scale;
    private String plain = "";
    private boolean closed; // by a power of ten in figures
    int end;

    Chain(List<Token> tokens, CharSequence text, int start) {
      this.tokens = tokens;
      this.text = text;
      this.start = start;
      this.end = start;
      while (end < tokens.size() && (end == start || isBeside(end)) && take(end)) {
        end++;
      }
      while (end > start + 1 && !counts(tokens.get(end - 1))) {
        end--;
      }
    }

    Quantity quantity() {
      BigDecimal rest = waiting ? ahead : BigDecimal.ZERO;
      if (open) {
        rest = thousands.add(current.multiply(ahead));
      }
      String key =
          end == start + 1 && tokens.get(start) instanceof NumberRun run
              ? run.number()
              : plain.isEmpty() ? NumberRun.key(total.add(rest)) : plain;
      return new Quantity(start, end - 1, key, digits, scale);
    }

    /** Whether nothing but a space or a hyphen stands before token {@code index}. */
    private boolean isBeside(int index) {
      int from = tokens.get(index - 1).end();
      int to = tokens.get(index).start();
      if (to - from > NEAR || to < from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (!Scripts.isSpace(c) && c != '-' && c != '‑' && c != '\u200F' && c != '\u200E') {
          return false;
        }
      }
      return true;
    }

    private boolean take(int index) {
      Token token = tokens.get(index);
      if (closed) {
        return false;
      }
      if (token instanceof NumberRun run) {
        return number(run, index);
      }
      if (!(token instanceof Token.Word word)) {
        return false;
      }
      if (word.is(Sort.TEN)) {
        return power((int) word.as(Sort.TEN).value(), index);
      }
      if (index > start && word.is(Sort.AND)) {
        return counted && isCardinalNext(index);
      }
      if (waiting && word.is(Sort.CURRENCY)) {
        return index + 1 < tokens.size()
            && isBeside(index + 1)
            && tokens.get(index + 1) instanceof NumberRun;
      }
      if (index > start && digits && word.is(Sort.CURRENCY)) {
        return open && isScaleNext(index);
      }
      if (digits && word.is(Sort.SUBUNIT)) {
        return false; // in French, 50 cents are no 5000
      }
      if (isAhead(word) && (!open || isAfterAnd(index))) {
        return ahead((int) word.as(Sort.SCALE).value(), index);
      }
      if (word.is(Sort.SCALE) && (index > start || !word.is(Sort.CARDINAL))) {
        if (index > start && !isShortOfAmount(word, index)) {
          return false;
        }
        char letter = text.charAt(word.start());
        boolean myriads = letter > 0x2E80 && (int) word.as(Sort.SCALE).value() == 3;
        return scale((int) word.as(Sort.SCALE).value(), index, myriads);
      }
      if (word.is(Sort.CARDINAL)) {
        return cardinal(word.as(Sort.CARDINAL).value(), index);
      }
      return false;
    }

    private static boolean counts(Token token) {
      return !(token instanceof Token.Word word) || (!word.is(Sort.AND) && !word.is(Sort.CURRENCY));
    }

    private boolean isCardinalNext(int index) {
      return index + 1 < tokens.size()
          && isBeside(index + 1)
          && tokens.get(index + 1) instanceof Token.Word word
          && (word.is(Sort.CARDINAL) || isAhead(word));
    }

    private boolean isAfterAnd(int index) {
      return index > start && tokens.get(index - 1) instanceof Token.Word word && word.is(Sort.AND);
    }

    private static boolean isAhead(Token.Word word) {
      return word.is(Sort.SCALE) && word.hasSense(Sense.BEFORE);
    }

    /** A scale that multiplies what stands behind it: Igbo narị abụọ, two hundred. */
    private boolean ahead(int power, int index) {
      if (digits) {
        return false;
      }
      if (index == start) {
        scale = power;
        lastScale = power;
      }
      total = total.add(current.multiply(ahead));
      current = BigDecimal.ZERO;
      open = false;
      ahead = BigDecimal.ONE.scaleByPowerOfTen(power);
      waiting = true;
      counted = true;
      return true;
    }

    /** Begins the number behind a scale. */
    private boolean follow(BigDecimal number, boolean inDigits) {
      current = number;
      open = true;
      digits |= inDigits;
      counted = !inDigits;
      waiting = false;
      return true;
    }

    private boolean isScaleNext(int index) {
      return index + 1 < tokens.size()
          && isBeside(index + 1)
          && tokens.get(index + 1) instanceof Token.Word word
          && word.is(Sort.SCALE);
    }

    /** Whether a short sign such as the m of $5m stands at an amount: elsewhere it is a unit. */
    private boolean isShortOfAmount(Token.Word word, int index) {
      int length = word.end() - word.start();
      if (length > 2 || Scripts.isUnspaced(text.charAt(word.start()))) {
        return true;
      }
      if (text.charAt(word.start()) > 0x24F) {
        return true;
      }
      boolean amount =
          start > 0
              && tokens.get(start - 1) instanceof Token.Word before
              && before.is(Sort.CURRENCY)
              && tokens.get(start).start() - before.end() < 2;
      return (length == 2 || amount) && tokens.get(index - 1).end() == word.start();
    }

    /** Takes the {@code × 10^24} of {@code 5.97 × 10^24}. */
    private boolean power(int exponent, int index) {
      closed = index == start + 1 && plain.isEmpty();
      if (closed) {
        current = current.scaleByPowerOfTen(exponent);
        scale = exponent;
      }
      return closed;
    }

    private boolean number(NumberRun run, int index) {
      if (waiting) {
        return run.end() - run.start() <= LONGEST && follow(new BigDecimal(run.number()), true);
      }
      if (index > start) {
        boolean goesOn =
            digits
                && !open
                && lastScale < Integer.MAX_VALUE
                && run.end() - run.start() <= lastScale
                && run.groups().size() == 1
                && (run.start() == tokens.get(index - 1).end() || isScaledLess(index));
        if (!goesOn && isInner(run, index)) {
          thousands = thousands.add(current);
          current = new BigDecimal(run.number());
          counted = false;
          return true;
        }
        if (!goesOn) {
          return prefixed(run, index);
        }
      }
      plain = run.end() - run.start() > LONGEST ? run.number() : "";
      digits = true;
      open = true;
      counted = false;
      current = plain.isEmpty() ? new BigDecimal(run.number()) : BigDecimal.ZERO;
      return true;
    }

    /** Whether the number is the 4 of 5千4百万. */
    private boolean isInner(NumberRun run, int index) {
      return digits
          && open
          && counted
          && plain.isEmpty()
          && run.groups().size() == 1
          && run.start() == tokens.get(index - 1).end()
          && run.end() - run.start() <= trailingZeros(current);
    }

    /** A scale before its number: {@code nde 1.2}. */
    private boolean prefixed(NumberRun run, int index) {
      boolean bare =
          index == start + 1
              && !digits
              && !open
              && scale > 2
              && tokens.get(start).end() - tokens.get(start).start() > 1; // no B-52
      if (!bare || run.end() - run.start() > LONGEST) {
        return false;
      }
      total = new BigDecimal(run.number()).scaleByPowerOfTen(scale);
      digits = true;
      return true;
    }

    private boolean isScaledLess(int index) {
      return index + 1 < tokens.size()
          && isBeside(index + 1)
          && tokens.get(index + 1) instanceof Token.Word word
          && word.is(Sort.SCALE)
          && word.as(Sort.SCALE).value() < lastScale;
    }

    /**
     * @param inner whether a larger scale may multiply this one: 千 before 万
     */
    private boolean scale(int power, int index, boolean inner) {
      if (!plain.isEmpty()) {
        return false;
      }
      if (index == start) {
        total = BigDecimal.ONE.scaleByPowerOfTen(power);
        scale = power;
        lastScale = power;
        return true;
      }
      if (!open) {
        if (power <= 2 && digits) {
          return false;
        }
        total = total.scaleByPowerOfTen(power);
      } else if (power <= 2 || inner) {
        current = current.scaleByPowerOfTen(power);
        counted = true;
        scale += power;
        return true;
      } else {
        // 백만 is one word, and yet 5천4백만 are 5400 times 만.
        int own = thousands.signum() > 0 ? power % 4 : 0;
        current = current.scaleByPowerOfTen(own).add(thousands);
        thousands = BigDecimal.ZERO;
        total = total.add(current.scaleByPowerOfTen(power - own));
        current = BigDecimal.ZERO;
        open = false;
      }
      lastScale = power;
      scale += power;
      return true;
    }

    private boolean cardinal(long value, int index) {
      BigDecimal number = BigDecimal.valueOf(value);
      if (waiting) {
        return follow(number, false);
      }
      if (index == start) {
        current = number;
        open = true;
        counted = true;
        return true;
      }
      if (!plain.isEmpty()) {
        return false;
      }
      if (open) {
        boolean fits =
            counted && trailingZeros(current) > 0 && digits(value) <= trailingZeros(current);
        if (!fits && isAfterAnd(index) && ahead.compareTo(number) > 0) {
          total = total.add(current.multiply(ahead));
          ahead = BigDecimal.ONE;
          current = number;
          return true;
        }
        if (!fits) {
          return false;
        }
        current = current.add(number);
        return true;
      }
      if (index == start + 1 && scale > 2 && !digits && lastScale == scale && value < 1000) {
        // A scale before its number, where that is all there is.
        current = BigDecimal.ZERO;
        total = total.multiply(number);
        lastScale = 0;
        return true;
      }
      if (digits || digits(value) > lastScale) {
        return false;
      }
      current = number;
      open = true;
      counted = true;
      return true;
    }

    private static int digits(long value) {
      return Long.toString(value).length();
    }

    private static int trailingZeros(BigDecimal value) {
      if (value.signum() == 0) {
        return 0;
      }
      return Math.max(0, -value.stripTrailingZeros().scale());
    }
  }
}
