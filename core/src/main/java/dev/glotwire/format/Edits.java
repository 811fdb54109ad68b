package dev.glotwire.format;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.format.LiteralLocalizer.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Replacements in one text, none overlapping another. */
final class Edits {
  final String text;
  private final TreeMap<Integer, Change> byStart = new TreeMap<>();
  private final Map<String, Integer> cursors = new HashMap<>();

  Edits(String text) {
    this.text = text;
  }

  /**
   * Replaces the next place where {@code before} stands by itself; returns whether there is one.
   *
   * @param stop whether the full stop at its end is that of a sentence as well, and stays if it
   *     ends one here
   */
  boolean replaceNext(String before, String after, boolean stop) {
    int from = cursors.getOrDefault(before, 0);
    int at = from < 0 ? -1 : text.indexOf(before, from);
    while (at >= 0 && !(isWhole(at, at + before.length()) && isFree(at, at + before.length()))) {
      at = text.indexOf(before, at + 1);
    }
    cursors.put(before, at < 0 ? -1 : at + before.length());
    if (at >= 0) {
      int end = at + before.length();
      replace(at, stop && endsSentence(text, end) ? end - 1 : end, after);
    }
    return at >= 0;
  }

  /**
   * Returns where {@code part} stands by itself and is not replaced, in any case; -1 for nowhere.
   */
  int find(String part) {
    char first = Character.toLowerCase(part.charAt(0));
    boolean ascii = first < 0x80;
    for (int at = 0; at + part.length() <= text.length(); at++) {
      char c = text.charAt(at);
      if (ascii && c < 0x80 && Character.toLowerCase(c) != first) {
        continue; // nearly all
      }
      if (text.regionMatches(true, at, part, 0, part.length())
          && isWhole(at, at + part.length())
          && !isSuffixed(at + part.length())
          && isFree(at, at + part.length())) {
        return at;
      }
    }
    return -1;
  }

  /** Replaces a range that is not replaced yet; a full stop behind an abbreviation is its own. */
  void replace(int start, int end, String after) {
    if (!isFree(start, end)) {
      return;
    }
    boolean doubled =
        after.endsWith(".")
            && end < text.length()
            && text.charAt(end) == '.'
            && !text.startsWith("..", end);
    int last = doubled ? end + 1 : end;
    String form = after.indexOf('’') >= 0 && isTyped() ? after.replace('’', '\'') : after;
    byStart.put(start, new Change(new Span(start, last), text.substring(start, last), form));
  }

  /** Whether apostrophes are straight in the text. */
  private boolean isTyped() {
    if (text.indexOf('’') >= 0) {
      return false;
    }
    for (int at = text.indexOf('\'', 1); at > 0; at = text.indexOf('\'', at + 1)) {
      if (Character.isLetter(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is replaced. */
  boolean isEmpty() {
    return byStart.isEmpty();
  }

  private boolean isFree(int start, int end) {
    Map.Entry<Integer, Change> before = byStart.lowerEntry(end);
    return before == null || before.getValue().span().end() <= start;
  }

  /** Whether an ending of grammar is joined to what ends at {@code end}: {@code március 20-án}. */
  private boolean isSuffixed(int end) {
    return end + 1 < text.length()
        && "-'’:".indexOf(text.charAt(end)) >= 0
        && Character.isLetter(text.charAt(end + 1));
  }

  private boolean isWhole(int start, int end) {
    boolean open = start == 0 || !joins(text.charAt(start - 1), text.charAt(start));
    boolean closed = end == text.length() || !joins(text.charAt(end - 1), text.charAt(end));
    boolean figure =
        end + 1 < text.length()
            && ".,".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    return open && closed && !figure;
  }

  private static boolean joins(char one, char other) {
    return (Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other))
        && Scripts.isUnspaced(one) == Scripts.isUnspaced(other);
  }

  /** Returns {@code content} with the replacements; those across a code are dropped. */
  Content apply(Content content) {
    if (byStart.isEmpty()) {
      return content;
    }
    List<Inline> parts = new ArrayList<>();
    TreeMap<Integer, Change> applied = new TreeMap<>();
    int offset = 0;
    for (Inline part : content.parts()) {
      if (!(part instanceof Text piece)) {
        parts.add(part);
        offset += ((Inline.Code) part).display().length();
        continue;
      }
      StringBuilder out = new StringBuilder();
      int at = offset;
      int end = offset + piece.value().length();
      for (Change change : byStart.subMap(offset, end).values()) {
        if (change.span().end() <= end) {
          out.append(piece.value(), at - offset, change.span().start() - offset);
          out.append(change.after());
          at = change.span().end();
          applied.put(change.span().start(), change);
        }
      }
      out.append(piece.value(), at - offset, piece.value().length());
      parts.add(new Text(out.toString()));
      offset = end;
    }
    byStart.clear();
    byStart.putAll(applied);
    return new Content(parts);
  }

  /** Returns the changes with their spans in the text after them and after {@code later}. */
  List<Change> changes(Edits later) {
    List<Change> changes = new ArrayList<>();
    int shift = 0;
    for (Change change : byStart.values()) {
      int start = later.moved(change.span().start() + shift);
      changes.add(
          new Change(
              new Span(start, start + change.after().length()), change.before(), change.after()));
      shift += change.after().length() - change.before().length();
    }
    return changes;
  }

  private int moved(int position) {
    int shift = 0;
    for (Change change : byStart.headMap(position).values()) {
      shift += change.after().length() - change.before().length();
    }
    return position + shift;
  }

  /** Whether a text or, as far as capitals tell, a sentence ends at {@code end}. */
  static boolean endsSentence(String text, int end) {
    int at = end;
    while (at < text.length() && "”’\"')]»“".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean spaced = at < text.length() && Character.isWhitespace(text.charAt(at));
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at == text.length()
        || (spaced && Character.isUpperCase(text.codePointAt(at)) && TimeZones.end(text, at) < 0);
  }
}
