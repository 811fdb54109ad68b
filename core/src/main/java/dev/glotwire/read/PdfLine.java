package dev.glotwire.read;

import dev.glotwire.read.Run.Look;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that stand on one line of a page and belong to one element of the tagged structure. */
final class PdfLine {
  private final int page;
  private final float pageHeight;
  private final PdfStructure.@Nullable Element element;
  private final List<Word> words = new ArrayList<>();

  PdfLine(int page, float pageHeight, PdfStructure.@Nullable Element element) {
    this.page = page;
    this.pageHeight = pageHeight;
    this.element = element;
  }

  /**
   * Words of one look, measured in points from the left upper corner of the page.
   *
   * @param text without white space at either end
   * @param spaced whether a space parts them from what is before them on the line
   * @param y of its base line
   * @param size of its letters
   */
  record Word(
      String text, Look look, boolean spaced, float left, float right, float y, float size) {}

  void add(Word word) {
    words.add(word);
  }

  int page() {
    return page;
  }

  PdfStructure.@Nullable Element element() {
    return element;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  List<Word> words() {
    return words;
  }

  float left() {
    return words.get(0).left();
  }

  float right() {
    return words.get(words.size() - 1).right();
  }

  float y() {
    return words.get(0).y();
  }

  /** Returns the size that most of its characters have. */
  float size() {
    Word longest = words.get(0);
    for (Word word : words) {
      if (word.text().length() > longest.text().length()) {
        longest = word;
      }
    }
    return longest.size();
  }

  float firstWordWidth() {
    Word first = words.get(0);
    int space = first.text().indexOf(' ');
    float share = space < 0 ? 1 : (float) space / first.text().length();
    return (first.right() - first.left()) * share;
  }

  boolean isBold() {
    return words.stream().allMatch(word -> word.look().bold());
  }

  /** Whether it stands where a header or footer does. */
  boolean isAtEdge() {
    return y() < pageHeight * 0.12f || y() > pageHeight * 0.88f;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(word.spaced() && !text.isEmpty() ? " " : "").append(word.text());
    }
    return text.toString();
  }
}
