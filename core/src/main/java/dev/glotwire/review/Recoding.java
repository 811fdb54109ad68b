package dev.glotwire.review;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a text that was written by hand the codes of the block it is a translation of. */
final class Recoding {
  private final List<Code> open;
  private final Map<Integer, Code> closings = new HashMap<>();

  private Recoding(Content source) {
    this.open = new ArrayList<>();
    for (Code code : source.codes()) {
      if (code.role() == Role.CLOSE) {
        closings.put(code.id(), code);
      } else {
        open.add(code);
      }
    }
  }

  /** Returns {@code edited} with the codes of {@code source}, if it has one for each of them. */
  static Optional<Content> strict(Content edited, Content source) {
    Recoding recoding = new Recoding(source);
    Optional<Content> content = recoding.of(edited, false);
    return content.filter(any -> recoding.open.isEmpty());
  }

  /**
   * Returns {@code edited} with those codes of {@code source} that it has; its others are left out,
   * but for what a reader sees of them.
   */
  static Content lenient(Content edited, Content source) {
    return new Recoding(source).of(edited, true).orElseThrow();
  }

  private Optional<Content> of(Content edited, boolean lenient) {
    List<Inline> parts = new ArrayList<>();
    Map<Integer, Code> pairs = new HashMap<>();
    for (Inline part : edited.parts()) {
      if (part instanceof Inline.Text text) {
        append(parts, text.value());
        continue;
      }
      Code code = (Code) part;
      if (code.role() == Role.CLOSE) {
        Code opening = pairs.get(code.id());
        if (opening != null) {
          parts.add(closings.getOrDefault(opening.id(), code));
        }
        continue;
      }
      Optional<Code> same = take(code);
      if (same.isPresent()) {
        parts.add(same.get());
        pairs.put(code.id(), same.get());
      } else if (!lenient) {
        return Optional.empty();
      } else {
        append(parts, code.display());
      }
    }
    return Optional.of(new Content(parts));
  }

  private Optional<Code> take(Code code) {
    Optional<Code> same =
        open.stream()
            .filter(one -> one.role() == code.role() && one.original().equals(code.original()))
            .findFirst()
            // A picture whose alternative text was translated is written in other words.
            .or(
                () ->
                    open.stream()
                        .filter(one -> one.role() == code.role() && one.type() == code.type())
                        .findFirst());
    same.ifPresent(open::remove);
    return same;
  }

  private static void append(List<Inline> parts, String text) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof Inline.Text before) {
      parts.set(last, new Inline.Text(before.value() + text));
    } else if (!text.isEmpty()) {
      parts.add(new Inline.Text(text));
    }
  }
}
