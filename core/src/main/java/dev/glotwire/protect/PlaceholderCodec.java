package dev.glotwire.protect;

import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.protect.Piece.Hold;
import dev.glotwire.protect.Piece.Words;
import dev.glotwire.spi.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One form of placeholders: how pieces are written for an engine and found in its answer. */
interface PlaceholderCodec {

  /** Returns the text to send. */
  String encode(List<Piece> pieces);

  /**
   * Returns the pieces of {@code answer}; its placeholders are looked up in {@code sent}. Counts
   * and nesting are not judged here.
   *
   * @throws UnfaithfulAnswerException if it holds what looks like a placeholder but was never sent
   */
  List<Piece> decode(String answer, List<Piece> sent) throws UnfaithfulAnswerException;

  static PlaceholderCodec of(Markup markup) {
    return switch (markup) {
      case PLAIN -> new TokenCodec();
      case XML -> TagCodec.XML;
      case HTML -> TagCodec.HTML;
    };
  }

  /** Returns the placeholders among {@code pieces} by number. */
  static Map<Integer, Hold> byNumber(List<Piece> pieces) {
    Map<Integer, Hold> holds = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece instanceof Hold hold) {
        holds.put(hold.number(), hold);
      }
    }
    return holds;
  }

  /** Collects decoded pieces, words that touch being joined. */
  final class Collector {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    void words(CharSequence text, int start, int end) {
      words.append(text, start, end);
    }

    void words(String text) {
      words.append(text);
    }

    void hold(Hold hold) {
      flush();
      pieces.add(hold);
    }

    List<Piece> finish() {
      flush();
      return pieces;
    }

    private void flush() {
      if (!words.isEmpty()) {
        pieces.add(new Words(words.toString()));
        words.setLength(0);
      }
    }
  }
}
