package dev.glotwire.protect;

import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.protect.Piece.Hold;
import dev.glotwire.protect.Piece.Words;
import java.util.List;
import java.util.Map;

/**
 * Placeholders as opaque tokens, {@code ⟦7⟧}: no letter an engine could translate, no bracket that
 * ordinary text uses. Engines that know no markup carry them through.
 */
final class TokenCodec implements PlaceholderCodec {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  @Override
  public String encode(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Words words) {
        out.append(words.text());
      } else {
        out.append(OPEN).append(((Hold) piece).number()).append(CLOSE);
      }
    }
    return out.toString();
  }

  @Override
  public List<Piece> decode(String answer, List<Piece> sent) throws UnfaithfulAnswerException {
    Map<Integer, Hold> holds = PlaceholderCodec.byNumber(sent);
    Collector out = new Collector();
    int at = 0;
    for (int open = answer.indexOf(OPEN); open >= 0; open = answer.indexOf(OPEN, at)) {
      int close = answer.indexOf(CLOSE, open);
      Hold hold = close < 0 ? null : holds.get(number(answer.substring(open + 1, close)));
      if (hold == null) {
        throw new UnfaithfulAnswerException("a placeholder came back damaged");
      }
      out.words(answer, at, open);
      out.hold(hold);
      at = close + 1;
    }
    if (answer.indexOf(CLOSE, at) >= 0) {
      throw new UnfaithfulAnswerException("a placeholder came back damaged");
    }
    out.words(answer, at, answer.length());
    return out.finish();
  }

  /**
   * Returns the number in a token, which an engine may have padded or written in other digits; else
   * -1.
   */
  private static int number(String inside) {
    String digits = inside.strip();
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit < 0 || number > 100_000) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return digits.isEmpty() ? -1 : number;
  }
}
