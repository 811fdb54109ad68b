package dev.glotwire.format;

import com.ibm.icu.text.CaseMap;
import dev.glotwire.article.Content;
import dev.glotwire.article.Span;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.HalfTranslatedDates.HalfTranslated;
import dev.glotwire.format.Value.Day;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Measure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Percentage;
import dev.glotwire.format.Value.Range;
import dev.glotwire.format.Value.Time;
import dev.glotwire.protect.KeptText;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final CaseMap.Title CAPITAL = CaseMap.toTitle().wholeString().noLowercase();

  /** {@code Of the}, before a figure. */
  private static final Map<String, String> OF_THE =
      Map.of("ca", "del ", "fr", "du ", "it", "del ", "oc", "del ");

  private final Literals literals;
  private final Literals targetLiterals;
  private final Locale target;
  private final HalfTranslatedDates dates;
  private final LocaleFormatter formatter;
  private final FactMatcher matcher;
  private final LocaleWords words;
  private final LocaleWords sourceWords;

  private LiteralLocalizer(Locale source, Locale target, Literals literals) {
    this.literals = literals;
    this.targetLiterals = Literals.in(target);
    this.target = target;
    this.dates = new HalfTranslatedDates(target);
    this.formatter = LocaleFormatter.of(target);
    this.matcher = FactMatcher.between(source, target);
    this.words = LocaleWords.of(target);
    this.sourceWords = LocaleWords.of(source);
  }

  /** Returns a localizer of translations from {@code source} into {@code target}. */
  public static LiteralLocalizer between(Locale source, Locale target) {
    return new LiteralLocalizer(source, target, Literals.in(source));
  }

  /**
   * Returns a localizer of translations from {@code source} into {@code target}.
   *
   * @param literals finds those of the source, perhaps {@linkplain Literals#inOrderOf in the order}
   *     of its article
   */
  public static LiteralLocalizer of(Literals literals, Locale source, Locale target) {
    return new LiteralLocalizer(source, target, literals);
  }

  /**
   * What was rewritten.
   *
   * @param span where it is now, in the display text of the target
   * @param before what stood there
   * @param after what stands there
   */
  public record Change(Span span, String before, String after) {

    /** Returns both, for a report. */
    String shown() {
      return "“" + before + "” → “" + after + "”";
    }
  }

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
          .map(Change::shown)
          .collect(Collectors.joining(", ", "Written as the language does: ", "."));
    }
  }

  /**
   * A literal of a source and how the target language writes it.
   *
   * @param span where it stands in the source, without a full stop that ends a sentence as well
   * @param value what it says
   * @param text what is to stand in the target
   */
  public record Form(Span span, Value value, String text) {}

  /**
   * Returns the literals of {@code source} that are rewritten where an engine leaves them, each in
   * the form of the target: for engines that cannot be trusted to leave them.
   *
   * @param source a text without markup
   */
  public List<Form> forms(String source) {
    List<Form> forms = new ArrayList<>();
    for (Literal literal : literals.findInSource(source)) {
      if (isRewritten(literal)) {
        String form = formatter.format(literal);
        int end = literal.span().end();
        boolean alone = literal.text().length() == source.strip().length(); // in a cell
        boolean stop = !alone && literal.text().endsWith(".") && endsSentence(source, end);
        boolean doubled = form.endsWith(".") && end < source.length() && source.charAt(end) == '.';
        forms.add(
            new Form(
                new Span(literal.span().start(), stop ? end - 1 : end),
                literal.value(),
                (stop && form.endsWith(".")) || doubled
                    ? form.substring(0, form.length() - 1)
                    : form));
      }
    }
    return forms;
  }

  /** Returns {@code target} with every literal in its language's own form. */
  public Localized localize(Content source, Content target, KeptText kept) {
    String from = MaskedText.ofSource(source, kept);
    String to = MaskedText.of(target, kept);
    if (!TextTraits.of(from).hasFigure() || !TextTraits.of(to).hasFigure()) {
      return new Localized(target, List.of()); // nothing without a digit is rewritten
    }
    Edits whole = new Edits(to);
    collectWhole(from, whole);
    Content once = whole.apply(target);
    Edits figures = new Edits(whole.isEmpty() ? to : MaskedText.of(once, kept));
    collectFigures(from, figures);
    if (whole.isEmpty() && figures.isEmpty()) {
      return new Localized(target, List.of());
    }
    Content twice = figures.apply(once);
    List<Change> changes = new ArrayList<>(whole.changes(figures));
    changes.addAll(figures.changes(new Edits("")));
    changes.sort(Comparator.comparingInt(change -> change.span().start()));
    return new Localized(twice, changes);
  }

  /** Collects the literals that stand in the target as they do in the source. */
  private void collectWhole(String source, Edits edits) {
    for (Literal literal : literals.findInSource(source)) {
      if (!mayBeRewritten(literal)) {
        continue;
      }
      boolean there = edits.text.contains(literal.text());
      if (!(there || hasParts(literal.value())) || isKnownMeasure(literal)) {
        continue;
      }
      if (!there) {
        collectPart(source, literal, edits);
      } else {
        String form = formatter.format(literal);
        if (!spaced(form).equals(spaced(literal.text()))) {
          boolean alone = literal.text().length() == source.strip().length();
          boolean stop =
              !alone && literal.text().endsWith(".") && endsSentence(source, literal.span().end());
          if (!edits.replaceNext(literal.text(), form, stop && !form.endsWith("."))) {
            collectPart(source, literal, edits);
          }
        }
      }
    }
  }

  /**
   * Whether a sentence of the source ends at {@code end}: not before a day, as in 1 a.m. Friday.
   */
  private boolean endsSentence(String source, int end) {
    if (!Edits.endsSentence(source, end)) {
      return false;
    }
    for (Token token : sourceWords.sourceFacts(source).all().tokens) {
      if (token.start() >= end) {
        return !(token instanceof Token.Word word
            && token.start() - end <= 2
            && (word.is(Sense.Sort.WEEKDAY) || word.is(Sense.Sort.MONTH)));
      }
    }
    return true;
  }

  /** Whether some of a literal may be left where all of it is not. */
  private static boolean hasParts(Value value) {
    return value instanceof Day
        || value instanceof Time
        || value instanceof Money
        || (value instanceof Range range && range.from() instanceof Day);
  }

  /** Collects a literal whose words an engine has translated, and left in the source's order. */
  private void collectPart(String source, Literal literal, Edits edits) {
    if (literal.value() instanceof Time time && time.zone().isPresent()) {
      int zone = literal.text().length() - time.zone().get().length();
      String bare = literal.text().substring(0, zone).stripTrailing();
      if (edits.text.contains(bare)) {
        Time local = new Time(time.hour(), time.minute(), time.second(), Optional.empty());
        edits.replaceNext(bare, formatter.format(local), false);
      }
    }
    if (literal.value() instanceof Range range && range.from() instanceof Day from) {
      collectDays(source, literal, from.date(), edits);
    } else if (literal.value() instanceof Day day && isDated(day.date())) {
      for (HalfTranslated half :
          dates.of(literals.facts(source), literal, day.date(), edits.text)) {
        int at = edits.find(half.text());
        if (at >= 0 && !dates.isRight(half)) {
          String form = half.date().format(target);
          boolean capital = Character.isUpperCase(edits.text.charAt(at)) && opens(edits.text, at);
          replaceDate(half, at, capital ? CAPITAL.apply(target, null, form) : form, edits);
          return;
        }
      }
    } else if (literal.value() instanceof Money money && money.figure().power() > 2) {
      collectAmount(literal, money, edits);
    }
  }

  /** Collects {@code junio 5-9}: days of a month that the language does not write so. */
  private void collectDays(String source, Literal literal, Dateline from, Edits edits) {
    if (from.weekday().isPresent()) {
      return;
    }
    for (HalfTranslated half : dates.of(literals.facts(source), literal, from, edits.text)) {
      int at = edits.find(half.text());
      String form = at < 0 ? "" : formatter.format(literal);
      if (at >= 0 && !HalfTranslatedDates.isSame(half.text(), form)) {
        replaceDate(half, at, form, edits);
        return;
      }
    }
  }

  private void replaceDate(HalfTranslated half, int at, String form, Edits edits) {
    boolean elided = isElided(edits.text, at) && Character.isDigit(form.charAt(0));
    edits.replace(
        elided ? at - 2 : at, at + half.text().length(), elided ? ofDay(half.date()) + form : form);
  }

  /** Whether the {@code d'} of d'octobre stands before {@code at}, where a figure is to stand. */
  private boolean isElided(String text, int at) {
    return at >= 2
        && "'’".indexOf(text.charAt(at - 1)) >= 0
        && text.charAt(at - 2) == 'd'
        && (at == 2 || !Character.isLetter(text.charAt(at - 3)))
        && OF_THE.containsKey(target.getLanguage());
  }

  /** Returns what {@code d'} is before a day of the month. */
  private String ofDay(Dateline date) {
    boolean one = date.day().filter(day -> day == 1 || day == 11).isPresent();
    return one && target.getLanguage().equals("ca")
        ? "de l’"
        : OF_THE.getOrDefault(target.getLanguage(), "");
  }

  private static boolean isDated(Dateline date) {
    return date.day().isPresent() || date.year().isPresent();
  }

  /** Whether nothing but marks stands before {@code at}: a heading or a cell begins there. */
  private static boolean opens(String text, int at) {
    return text.substring(0, at).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Collects {@code $2.3 millones} and {@code 2.3$ millóns}, where the language writes the currency
   * behind all of it.
   */
  private void collectAmount(Literal literal, Money money, Edits edits) {
    int end = literal.text().indexOf(' ');
    char sign = literal.text().charAt(0);
    if (end < 0 || Character.isLetterOrDigit(sign)) {
      return;
    }
    String before = literal.text().substring(0, end);
    String behind = before.substring(1) + sign;
    String amount = edits.text.contains(before) ? before : behind;
    if (!edits.text.contains(amount)) {
      return;
    }
    Money plain =
        new Money(Figure.of(money.figure().digits(), false), money.currency(), money.named());
    if (!Character.isDigit(formatter.format(plain).charAt(0))) {
      return;
    }
    int at = edits.find(amount);
    for (Literal there : at < 0 ? List.<Literal>of() : targetLiterals.find(edits.text)) {
      if (there.span().start() == at
          && there.readings().stream().anyMatch(reading -> isAmount(reading, money))) {
        edits.replace(at, there.span().end(), formatter.format(literal));
      }
    }
  }

  /** Whether {@code reading} is {@code money}, perhaps with a sign inside that is not read. */
  private static boolean isAmount(Value reading, Money money) {
    return money.equals(reading)
        || (reading instanceof Figure figure
            && figure.number().compareTo(money.figure().number()) == 0);
  }

  /** The kind of space is a matter of typography. */
  private static String spaced(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  private boolean isRewritten(Literal literal) {
    return mayBeRewritten(literal) && !isKnownMeasure(literal);
  }

  /** Whether a literal is rewritten, unless it is a measure whose unit the target knows. */
  private static boolean mayBeRewritten(Literal literal) {
    Value value = literal.value();
    if (value instanceof Day day) {
      boolean iso = literal.text().indexOf('-') == 4;
      return !literal.isAmbiguous()
          && !iso
          && (day.date().day().isPresent() || Scripts.hasLetter(literal.text()));
    }
    if (value instanceof Range range) {
      return mayBeRewritten(range, literal.text());
    }
    if (value instanceof Time) {
      return Scripts.hasLetter(literal.text());
    }
    if (value instanceof Money money) {
      return isPlain(money.figure())
          && !(money.named() && literal.isAmbiguous())
          && !(money.figure().power() < 0 && endsInWord(literal.text()));
    }
    if (value instanceof Percentage percentage) {
      return isPlain(percentage.figure());
    }
    if (value instanceof Measure measure) {
      return isPlain(measure.figure())
          && isMeasureAlone(literal)
          && Scripts.hasLetter(literal.text()); // 5'10" stays
    }
    return value instanceof Figure figure && isPlain(figure) && figure.power() > 0;
  }

  /**
   * Whether cents are said in a word, which other languages may have as well, and not by a sign.
   */
  private static boolean endsInWord(String text) {
    int end = text.length();
    return Character.isLetter(text.charAt(end - 1)) && Character.isLetter(text.charAt(end - 2));
  }

  private static boolean isMeasureAlone(Literal literal) {
    List<Value> readings = literal.readings();
    for (int i = 0; i < readings.size(); i++) {
      if (!(readings.get(i) instanceof Measure)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBeRewritten(Range range, String text) {
    if (range.to() instanceof Measure measure) {
      return isPlain(measure.figure());
    }
    return range.to() instanceof Percentage
        || range.to() instanceof Day
        || (range.from() instanceof Money from && !from.named())
        || (range.to() instanceof Time && Scripts.hasLetter(text));
  }

  private static boolean isPlain(Figure figure) {
    return figure.sort() == Figure.Sort.CARDINAL || figure.sort() == Figure.Sort.FRACTION;
  }

  /** Whether the target language calls the unit of a measure what the source calls it. */
  private boolean isKnownMeasure(Literal literal) {
    Value value = literal.value() instanceof Range range ? range.to() : literal.value();
    if (!(value instanceof Measure measure)) {
      return false;
    }
    for (Token token : Facts.of(literal.text(), words).tokens) {
      if (token instanceof Token.Word word && word.hasSense(measure.unit())) {
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
}
