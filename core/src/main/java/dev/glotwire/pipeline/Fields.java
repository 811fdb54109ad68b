package dev.glotwire.pipeline;

import dev.glotwire.article.Byline;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.format.Dateline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text taken apart where a bar separates its fields, as in a byline or in {@code Headline | Name
 * of the site}, so that an engine cannot move words from one field to another. Immutable.
 *
 * @param fields each translated on its own
 * @param around what stays as it is: before the first field, between each two, and after the last
 */
record Fields(List<Content> fields, List<List<Inline>> around) {

  private static final int MOST_WORDS_BEFORE_A_DATE = 3;
  private static final Pattern BAR = Pattern.compile("\\h++\\|\\h++");

  /** Returns content taken apart at its bars with spaces around them, outside of pairs of codes. */
  static Fields atBars(Content content) {
    if (content.plainText().indexOf('|') < 0) {
      return new Fields(List.of(content), List.of(List.of(), List.of()));
    }
    Cut cut =
        new Cut(
            new ArrayList<>(),
            text ->
                BAR.matcher(text).results().map(bar -> new Span(bar.start(), bar.end())).toList(),
            Optional.empty());
    content.parts().forEach(cut::add);
    return cut.end(List.of());
  }

  /**
   * Returns the fields of {@code byline}; those inside of a pair of codes stay one. A date is a
   * field of its own also behind a word or two, as in {@code Updated May 3, 2024}.
   *
   * @param language what it is written in
   */
  static Fields ofByline(Content byline, Locale language) {
    Deque<Inline> inner = new ArrayDeque<>(byline.parts());
    List<Inline> before = new ArrayList<>();
    Deque<Inline> after = new ArrayDeque<>();
    while (isPair(inner)) {
      before.add(inner.removeFirst());
      after.addFirst(inner.removeLast());
    }
    Cut cut = new Cut(before, Byline::separators, Optional.of(language));
    inner.forEach(cut::add);
    return cut.end(List.copyOf(after));
  }

  /** Whether {@code date} has its day and year, and nothing beside it. */
  static boolean isWhole(Dateline date) {
    return date.day().isPresent()
        && date.year().isPresent()
        && date.before().isBlank()
        && date.after().isBlank();
  }

  /** Whether one pair of codes is around all of {@code parts}. */
  private static boolean isPair(Deque<Inline> parts) {
    return parts.size() > 2
        && parts.peekFirst() instanceof Code first
        && parts.peekLast() instanceof Code last
        && first.role() == Code.Role.OPEN
        && last.role() == Code.Role.CLOSE
        && first.id() == last.id();
  }

  /** Collects the fields of the parts that it is given. */
  private static final class Cut {
    private final List<Content> fields = new ArrayList<>();
    private final List<List<Inline>> around = new ArrayList<>();
    private final Function<String, List<Span>> separators;

    /** Of a byline, in which line breaks part fields, too, and dates are fields of their own. */
    private final Optional<Locale> byline;

    private List<Inline> between;
    private List<Inline> field = new ArrayList<>();
    private int depth;

    Cut(List<Inline> before, Function<String, List<Span>> separators, Optional<Locale> byline) {
      this.between = before;
      this.separators = separators;
      this.byline = byline;
    }

    void add(Inline part) {
      if (part instanceof Code code) {
        boolean breaks = byline.isPresent() && depth == 0 && code.type() == Code.Type.LINE_BREAK;
        depth += code.role() == Code.Role.OPEN ? 1 : code.role() == Code.Role.CLOSE ? -1 : 0;
        if (breaks) {
          separate(code);
        } else {
          field.add(code);
        }
        return;
      }
      String text = ((Text) part).value();
      int at = 0;
      for (Span separator : depth == 0 ? separators.apply(text) : List.<Span>of()) {
        addText(text.substring(at, separator.start()));
        separate(new Text(separator.of(text)));
        at = separator.end();
      }
      addText(text.substring(at));
    }

    private void addText(String text) {
      if (!text.isEmpty()) {
        field.add(new Text(text));
      }
    }

    private void separate(Inline separator) {
      endField();
      between.add(separator);
    }

    private void endField() {
      Content content = new Content(field);
      if (content.isBlank()) {
        between.addAll(field);
      } else {
        int date = field.size() == 1 ? date(content.plainText()) : 0;
        if (date > 0) {
          addField(Content.of(content.plainText().substring(0, date).stripTrailing()));
          between.add(new Text(" "));
          addField(Content.of(content.plainText().substring(date)));
        } else {
          addField(content);
        }
      }
      field = new ArrayList<>();
    }

    private void addField(Content content) {
      around.add(between);
      fields.add(content);
      between = new ArrayList<>();
    }

    /** Returns where a date begins that ends {@code text} behind a few words; 0 if none does. */
    private int date(String text) {
      if (byline.isEmpty()) {
        return 0;
      }
      int at = 0;
      for (int words = 1; words <= MOST_WORDS_BEFORE_A_DATE; words++) {
        at = text.indexOf(' ', at) + 1;
        if (at == 0) {
          return 0;
        }
        if (Dateline.parse(text.substring(at), byline.get()).filter(Fields::isWhole).isPresent()) {
          return at;
        }
      }
      return 0;
    }

    Fields end(List<Inline> after) {
      endField();
      between.addAll(after);
      around.add(between);
      return new Fields(fields, around);
    }
  }
}
