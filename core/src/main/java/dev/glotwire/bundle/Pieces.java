package dev.glotwire.bundle;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Content cut into sentences and what stands between them. Joined, the pieces are the content.
 *
 * @param all a gap, a sentence, a gap, a sentence ... and a gap; gaps may be empty
 */
record Pieces(List<List<Inline>> all) {

  static Pieces of(Content content, Segmenter segmenter, Locale language) {
    String text = content.displayText();
    List<Integer> ends = new ArrayList<>();
    for (Span sentence : segmenter.segment(text, language)) {
      ends.add(sentence.start());
      ends.add(sentence.end());
    }
    ends.add(text.length());
    return new Cutter(ends).cut(content);
  }

  int sentences() {
    return all.size() / 2;
  }

  static boolean isSentence(int index) {
    return index % 2 == 1;
  }

  /** Whether {@code other} can stand beside this, piece by piece: the same codes in each. */
  boolean matches(Pieces other) {
    if (all.size() != other.all.size()) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      if (!codes(all.get(i)).equals(codes(other.all.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are sentences, and something in each: a cut inside of a code leaves none. */
  boolean isUsable() {
    for (int i = 1; i < all.size(); i += 2) {
      if (all.get(i).isEmpty()) {
        return false;
      }
    }
    return sentences() > 0;
  }

  private static List<String> codes(List<Inline> piece) {
    return piece.stream()
        .filter(Code.class::isInstance)
        .map(part -> ((Code) part).id() + " " + ((Code) part).role())
        .sorted()
        .toList();
  }

  /** Deals the parts of a content out to its pieces, in order. */
  private static final class Cutter {
    private final List<Integer> ends;
    private final List<List<Inline>> pieces = new ArrayList<>();
    private int piece;
    private int position;

    Cutter(List<Integer> ends) {
      this.ends = ends;
      ends.forEach(end -> pieces.add(new ArrayList<>()));
    }

    Pieces cut(Content content) {
      for (Inline part : content.parts()) {
        if (part instanceof Text text) {
          text(text.value());
        } else {
          code((Code) part);
        }
      }
      return new Pieces(pieces);
    }

    private void text(String value) {
      int at = 0;
      while (at < value.length()) {
        advance();
        int room = piece == pieces.size() - 1 ? value.length() : ends.get(piece) - position;
        int take = Math.min(room, value.length() - at);
        pieces.get(piece).add(new Text(value.substring(at, at + take)));
        at += take;
        position += take;
      }
    }

    /** What closes stays with the text before it, what opens goes with the text after it. */
    private void code(Code code) {
      boolean stays =
          code.role() == Role.CLOSE
              || (code.role() == Role.STANDALONE && code.display().isEmpty() && isSentence(piece));
      if (!stays) {
        advance();
      }
      pieces.get(piece).add(code);
      position += code.display().length();
    }

    private void advance() {
      while (piece < pieces.size() - 1 && position >= ends.get(piece)) {
        piece++;
      }
    }
  }
}
