package dev.glotwire.typography;

import dev.glotwire.article.Span;

/**
 * A change to a text, as one rule of typography makes it.
 *
 * @param span what is replaced, in the text before the change; empty where something is inserted
 * @param replacement what stands there afterwards; empty where something is removed
 * @param leads whether what is inserted belongs to what follows, should markup stand between
 */
record Edit(Span span, String replacement, Kind kind, boolean leads) {

  static Edit replace(int start, int end, String replacement, Kind kind) {
    return new Edit(new Span(start, end), replacement, kind, false);
  }

  static Edit replace(int at, String replacement, Kind kind) {
    return replace(at, at + 1, replacement, kind);
  }

  static Edit insertBefore(int at, String inserted, Kind kind) {
    return new Edit(new Span(at, at), inserted, kind, true);
  }

  static Edit insertAfter(int at, String inserted, Kind kind) {
    return new Edit(new Span(at, at), inserted, kind, false);
  }

  static Edit remove(int start, int end, Kind kind) {
    return replace(start, end, "", kind);
  }
}
