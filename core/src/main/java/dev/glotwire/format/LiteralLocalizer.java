package dev.glotwire.format;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Value.Day;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Percentage;
import dev.glotwire.format.Value.Time;
import dev.glotwire.protect.KeptText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rewrites what a translation still has in the form of the source: a date in English words, a
 * figure with the source's separators, a currency on the other side. Inline codes and kept text are
 * never touched. Immutable and thread-safe.
 *
 * <p>Only what stands there letter by letter as in the source is rewritten, and only if it has one
 * meaning: a translator's own choice of form is left.
 */
public final class LiteralLocalizer {
  private final Literals literals;
  private final LocaleFormatter formatter;
  private final FactMatcher matcher;
  private final LocaleWords words;

  private LiteralLocalizer(Locale source, Locale target) {
    this.literals = Literals.in(source);
    this.formatter = LocaleFormatter.of(target);
    this.matcher = FactMatcher.between(source, target);
    this.words = LocaleWords.of(target);
  }

  /** Returns a localizer of translations from {@code source} into {@code target}. */
  public static LiteralLocalizer between(Locale source, Locale target) {
    return new LiteralLocalizer(source, target);
  }

  /**
   * What was rewritten.
   *
   * @param span where it is now, in the display text of the target
   * @param before what stood there
   * @param after what stands there
   */
  public record Change(Span span, String before, String after) {}

  /**
   * A translation with its literals in the form of its language.
   *
   * @param changes in the order of the text
   */
  public record Localized(Content content, List<Change> changes) {

    /** Whether anything was rewritten. */
    public boolean isChanged() {
      return !changes.isEmpty();
    }

    /** Returns what was rewritten, as a sentence for a report. */
    public String description() {
      return changes.stream()
          .map(change -> "“" + change.before() + "” → “" + change.after() + "”")
          .collect(Collectors.joining(", ", "Written as the language does: ", "."));
    }
  }

  /** Returns {@code target} with every literal in its language's own form. */
  public Localized localize(Content source, Content target, KeptText kept) {
    String from = MaskedText.of(source, kept);
    Edits whole = new Edits(MaskedText.of(target, kept));
    collectWhole(from, whole);
    Content once = whole.apply(target);
    Edits figures = new Edits(MaskedText.of(once, kept));
    collectFigures(from, figures);
    Content twice = figures.apply(once);
    List<Change> changes = new ArrayList<>(whole.changes(figures));
    changes.addAll(figures.changes(new Edits("")));
    changes.sort(Comparator.comparingInt(change -> change.span().start()));
    return new Localized(twice, changes);
  }

  /** Collects the literals that stand in the target as they do in the source. */
  private void collectWhole(String source, Edits edits) {
    for (Literal literal : literals.find(source)) {
      if (isRewritten(literal)) {
        String form = formatter.format(literal);
        if (!spaced(form).equals(spaced(literal.text()))) {
          boolean alone = literal.text().length() == source.strip().length();
          boolean stop =
              !alone && literal.text().endsWith(".") && endsSentence(source, literal.span().end());
          edits.replaceNext(literal.text(), form, stop && !form.endsWith("."));
        }
      }
    }
  }

  /** Whether a text or, as far as capitals tell, a sentence ends at {@code end}. */
  private static boolean endsSentence(String text, int end) {
    int at = end;
    while (at < text.length() && "”’\"')]»“".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean spaced = at < text.length() && Character.isWhitespace(text.charAt(at));
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at == text.length() || (spaced && Character.isUpperCase(text.codePointAt(at)));
  }

  /** The kind of space is a matter of typography. */
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  private boolean isRewritten(Literal literal) {
    Value value = literal.value();
    if (value instanceof Day day) {
      boolean iso = literal.text().indexOf('-') == 4;
      return !literal.isAmbiguous()
          && !iso
          && (day.date().day().isPresent() || hasLetter(literal.text()));
    }
    if (value instanceof Time) {
      return hasLetter(literal.text());
    }
    if (value instanceof Money money) {
      return isPlain(money.figure()) && !(money.named() && literal.isAmbiguous());
    }
    if (value instanceof Percentage percentage) {
      return isPlain(percentage.figure());
    }
    if (value instanceof Measure measure) {
      return isPlain(measure.figure())
          && literal.readings().stream().allMatch(Measure.class::isInstance)
          && !isKnownUnit(literal.text(), measure.unit());
    }
    return value instanceof Figure figure && isPlain(figure) && figure.power() > 0;
  }

  private static boolean isPlain(Figure figure) {
    return figure.sort() == Figure.Sort.CARDINAL;
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether the target language calls the unit what the source calls it. */
  private boolean isKnownUnit(String text, String unit) {
    for (Token token : Facts.of(text, words).tokens) {
      if (token instanceof Token.Word word
          && word.senses().stream().anyMatch(sense -> sense.code().equals(unit))) {
        return true;
      }
    }
    return false;
  }

  /** Collects the figures whose separators are still the source's. */
  private void collectFigures(String source, Edits edits) {
    Map<Integer, NumberRun> runs = new HashMap<>();
    for (Difference difference : matcher.compare(source, edits.text)) {
      if (difference.kind() != Difference.Kind.SOURCE_FORM || difference.target().isEmpty()) {
        continue;
      }
      if (runs.isEmpty()) {
        for (Token token : Facts.of(edits.text, words).tokens) {
          if (token instanceof NumberRun run) {
            runs.put(run.start(), run);
          }
        }
      }
      NumberRun run = runs.get(difference.target().get().start());
      if (run != null) {
        run.readings().stream()
            .filter(reading -> reading.form() == NumberRun.Form.FOREIGN)
            .findFirst()
            .ifPresent(
                reading -> {
                  int start = run.negative() ? run.start() - 1 : run.start();
                  edits.replace(start, run.end(), formatter.format(run.figure(reading, 0)));
                });
      }
    }
  }

  /** Replacements in one text, none overlapping another. */
  private static final class Edits {
    private final String text;
    private final TreeMap<Integer, Change> byStart = new TreeMap<>();
    private final Map<String, Integer> cursors = new HashMap<>();

    Edits(String text) {
      this.text = text;
    }

    /**
     * Replaces the next place where {@code before} stands by itself, if there is one.
     *
     * @param stop whether the full stop at its end is that of a sentence as well, and stays if it
     *     ends one here
     */
    void replaceNext(String before, String after, boolean stop) {
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
    }

    void replace(int start, int end, String after) {
      if (isFree(start, end)) {
        byStart.put(start, new Change(new Span(start, end), text.substring(start, end), after));
      }
    }

    private boolean isFree(int start, int end) {
      Map.Entry<Integer, Change> before = byStart.lowerEntry(end);
      return before == null || before.getValue().span().end() <= start;
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
  }
}
