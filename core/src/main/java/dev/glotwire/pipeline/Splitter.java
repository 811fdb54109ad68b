package dev.glotwire.pipeline;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Cuts content that is too long for one request: between sentences where it can, else between
 * words, else between characters, and never inside a pair of codes. The pieces put together are the
 * content.
 */
final class Splitter {
  private final Segmenter segmenter;
  private final int length;

  /**
   * @param length UTF-16 code units that a piece should not exceed, 1 or more
   */
  Splitter(Segmenter segmenter, int length) {
    this.segmenter = segmenter;
    this.length = length;
  }

  List<Content> split(Content content, Locale language) {
    String text = content.plainText();
    if (text.length() <= length) {
      return List.of(content);
    }
    List<Integer> sentenceStarts =
        segmenter.segment(text, language).stream().map(Span::start).toList();
    List<Content> pieces = new ArrayList<>();
    List<Inline> piece = new ArrayList<>();
    int room = length; // what is left of the piece that is being filled
    int depth = 0;
    int at = 0; // where the next inline begins in the text
    for (Inline part : content.parts()) {
      if (part instanceof Code code) {
        depth += code.role() == Code.Role.OPEN ? 1 : code.role() == Code.Role.CLOSE ? -1 : 0;
        piece.add(code);
        continue;
      }
      String rest = ((Text) part).value();
      while (depth == 0 && rest.length() > room) {
        int cut = cut(rest, room, at, sentenceStarts, room == length);
        if (cut > 0) {
          piece.add(new Text(rest.substring(0, cut)));
        }
        pieces.add(new Content(piece));
        piece = new ArrayList<>();
        rest = rest.substring(cut);
        at += cut;
        room = length;
      }
      if (!rest.isEmpty()) {
        piece.add(new Text(rest));
        room = Math.max(0, room - rest.length());
        at += rest.length();
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(new Content(piece));
    }
    return pieces;
  }

  /**
   * Returns where to cut {@code rest} so that no more than {@code room} comes before.
   *
   * @param offset where {@code rest} begins in the whole text
   * @param fresh whether the piece is empty, so that something must be cut off
   */
  private static int cut(
      String rest, int room, int offset, List<Integer> sentenceStarts, boolean fresh) {
    int found = Collections.binarySearch(sentenceStarts, offset + room);
    int last = found >= 0 ? found : -found - 2; // the last sentence that begins within the room
    int best = last >= 0 ? sentenceStarts.get(last) - offset : 0;
    if (best > 0) {
      return best;
    }
    if (!fresh) {
      return 0; // a sentence begins before this text: close the piece and start anew
    }
    int word = rest.lastIndexOf(' ', room - 1);
    if (word > 0) {
      return word + 1;
    }
    boolean halves = Character.isHighSurrogate(rest.charAt(room - 1)) && room > 1;
    return halves ? room - 1 : room;
  }
}
