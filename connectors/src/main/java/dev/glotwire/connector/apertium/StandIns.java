package dev.glotwire.connector.apertium;

import com.ibm.icu.text.DateFormatSymbols;
import dev.glotwire.article.Span;
import dev.glotwire.format.Dateline;
import dev.glotwire.format.LiteralLocalizer;
import dev.glotwire.format.LiteralLocalizer.Form;
import dev.glotwire.format.LocaleFormatter;
import dev.glotwire.format.Value.Day;
import dev.glotwire.format.Value.Figure;
import dev.glotwire.format.Value.Money;
import dev.glotwire.format.Value.Range;
import dev.glotwire.format.Value.Time;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what stands in for the dates, times and amounts of an English text.
 *
 * <p>The rules of the engine make a verb of {@code am} and of {@code March}, a million millions of
 * a billion, and an article of the A of {@code A$}. It is given a day of the week for a date,
 * another month for one that is also a verb, and a number for a time or an amount; what the
 * language of the answer calls them is put there afterwards.
 */
final class StandIns {
  private static final String WEEKDAY = "Monday";
  private static final String MONTH = "December";
  private static final String NUMBER = "1990";
  private static final String UNKNOWN = "Xq";

  /** A surname that is the same in all languages, and that the engine knows for one. */
  private static final String SURNAME = "Clinton";

  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** March and May where they are months for sure; where a figure follows, they are in a date. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:(?<=\\b(?:in|of|by|to|since|until|till|from|during|through|throughout|before|after|between"
              + "|late|early|mid|last|this|next|every|each)[ -])"
              + "|(?<=\\b"
              + MONTHS
              + " (?:to|and|or|through|until) )|(?<=\\b"
              + MONTHS
              + "[-–]))(March|May)(?![\\p{L}\\p{N}'’]| \\p{Lu})"
              + "|\\b(March|May)(?=(?: (?:to|and|or|through|until) |[-–])"
              + MONTHS
              + "\\b)");

  /** The A of a plan, a party or N/A, which the engine takes for the article. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<=(?<!\\p{L})\\p{L}/|\\p{Lu}\\p{Ll}{2,20} )A(?=$|[.,;:)/]| [\\d(–—-]"
              + "| (?:and|or|of|in|at|by|for|from|to|with|is|was|has|had|will)\\b)");

  /** Finds nothing. */
  static final StandIns NONE =
      new StandIns(Optional.empty(), Optional.empty(), Locale.ROOT, false, List.of());

  /** Two-thirds and two-dozen, whose halves the engine knows apart only. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])((?i:one|two|three|four|five|six|seven|eight|nine|ten))-"
              + "(thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|dozen)(?![\\p{L}-])");

  /** What the engine takes for a cent. */
  private static final Pattern PER_CENT = Pattern.compile("\\bper cent\\b");

  /** I-80, B-52 and BA2490, which are names, not a pronoun or several words. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/@#&_-])(?:\\p{Lu}{1,3}-\\d{1,4}|\\p{Lu}{1,4}\\d{2,6})\\p{L}?"
              + "(?![\\p{L}\\p{N}/@_&’'-]|[.,]\\d)");

  /** A figure and a unit without a space, which the engine takes apart: 1kg. */
  private static final Pattern GROWN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])\\d++(?:[.,]\\d++)*+(?:kg|mg|g|ml|cl|l|km|cm|mm|m)(?![\\p{L}\\p{N}/²³-])");

  private final Optional<LiteralLocalizer> first;
  private final Optional<LiteralLocalizer> last;
  private final LocaleFormatter formatter;
  private final DateFormatSymbols names;
  private final boolean goesOn;
  private final List<Pattern> surnames;

  private StandIns(
      Optional<LiteralLocalizer> first,
      Optional<LiteralLocalizer> last,
      Locale language,
      boolean goesOn,
      List<Pattern> surnames) {
    this.first = first;
    this.last = last;
    this.goesOn = goesOn;
    this.surnames = surnames;
    this.formatter = LocaleFormatter.of(language);
    this.names = DateFormatSymbols.getInstance(language);
  }

  /**
   * Returns what finds them; nothing, where the source is not English.
   *
   * @param first what the first mode translates into
   * @param last what the last mode does
   * @param texts what is to be translated together, in which surnames are looked for
   */
  static StandIns between(Locale source, Locale first, Locale last, List<String> texts) {
    if (!source.getLanguage().equals("en")) {
      return NONE;
    }
    boolean goesOn = !first.equals(last);
    LiteralLocalizer toFirst = LiteralLocalizer.between(source, first);
    LiteralLocalizer toLast = goesOn ? LiteralLocalizer.between(source, last) : toFirst;
    return new StandIns(
        Optional.of(toFirst), Optional.of(toLast), first, goesOn, Surnames.in(texts));
  }

  /** Returns {@code text} with what is spelled in a way that the engine does not know. */
  String spelled(String text) {
    return first.isPresent()
        ? PER_CENT.matcher(PARTS.matcher(text).replaceAll("$1 $2")).replaceAll("percent")
        : text;
  }

  /**
   * Returns what stands in, in the order of {@code text}, none overlapping another.
   *
   * @param ends whether nothing follows the text: a full stop at its end is that of a sentence
   */
  List<StandIn> in(String text, boolean ends) {
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    List<StandIn> found = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Form form : first.get().forms(text)) {
      taken.add(form.span());
      if (isAlone(text, form.span(), ends)) {
        early(text, form).ifPresent(found::add);
      }
    }
    for (Form form : last.get().forms(text)) {
      if (isAlone(text, form.span(), ends) && isLasting(form)) {
        found.add(of(form, NUMBER, "", NUMBER, form.text(), true));
      }
    }
    Matcher verb = VERB.matcher(text);
    while (verb.find()) {
      boolean free =
          taken.stream().noneMatch(span -> span.start() < verb.end() && verb.start() < span.end());
      if (free) {
        found.add(month(verb.start(), verb.end(), verb.group().equals("March") ? 3 : 5));
      }
    }
    keep(LETTER, UNKNOWN, text, found);
    keep(NAME, UNKNOWN, text, found);
    keep(GROWN, NUMBER, text, found);
    surnames.forEach(surname -> keep(surname, SURNAME, text, found));
    found.sort(Comparator.comparingInt(StandIn::start));
    return found;
  }

  /** Has {@code word} stand in for what is to come back as it is. */
  private static void keep(Pattern kept, String word, String text, List<StandIn> found) {
    Matcher there = kept.matcher(text);
    while (there.find()) {
      int start = there.start();
      int end = there.end();
      if (found.stream().noneMatch(one -> one.start() < end && start < one.end())) {
        found.add(new StandIn(start, end, word, "", word, there.group(), true));
      }
    }
  }

  /**
   * Whether the literal is no part of a longer word, as in 5-million-euro, and it is known whether
   * a full stop behind it ends a sentence.
   */
  private static boolean isAlone(String text, Span span, boolean ends) {
    int start = span.start();
    int end = span.end();
    boolean joined =
        end + 1 < text.length()
            && "-‑'’".indexOf(text.charAt(end)) >= 0
            && Character.isLetterOrDigit(text.charAt(end + 1));
    boolean open = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    boolean cut = !ends && end >= text.length() - 1 && text.endsWith(".");
    return open && !joined && !cut;
  }

  /** Returns what stands in during the first mode. */
  private Optional<StandIn> early(String text, Form form) {
    if (form.value() instanceof Range range
        && range.from() instanceof Day from
        && range.to() instanceof Day to) {
      String days = goesOn ? formatter.format(new Range(inFull(from), inFull(to))) : form.text();
      return Optional.of(of(form, WEEKDAY, "", weekday(), days, false));
    }
    if (form.value() instanceof Day day) {
      if (day.date().day().isPresent()) {
        return Optional.of(
            of(
                form,
                WEEKDAY,
                "",
                weekday(),
                goesOn ? formatter.format(inFull(day)) : form.text(),
                false));
      }
      int start = form.span().start();
      int month = day.date().month();
      String name = month == 3 ? "March" : "May";
      return (month == 3 || month == 5) && text.startsWith(name, start)
          ? Optional.of(month(start, start + name.length(), month))
          : Optional.empty();
    }
    if (form.value() instanceof Figure figure && figure.power() == 9) {
      // Thousands of millions are the same in all languages.
      BigDecimal millions = figure.digits().movePointRight(3);
      BigDecimal plain =
          millions.stripTrailingZeros().scale() <= 0 ? millions.setScale(0) : millions;
      String count = formatter.format(Figure.of(plain, true));
      return Optional.of(of(form, NUMBER, " million", NUMBER, count, false));
    }
    return Optional.empty();
  }

  /** Returns a date whose names other modes can read, which know no short ones. */
  private static Day inFull(Day day) {
    Dateline date = day.date();
    return date.width() == Dateline.Width.NUMERIC
        ? day
        : new Day(date.withWidth(Dateline.Width.WIDE));
  }

  private static boolean isLasting(Form form) {
    if (form.value() instanceof Range range) {
      return range.from() instanceof Money || range.to() instanceof Time;
    }
    return form.value() instanceof Time
        || (form.value() instanceof Money money
            && (!money.named() || money.figure().power() >= 9)
            && !(money.figure().power() > 0 && money.figure().grouped()));
  }

  private StandIn month(int start, int end, int month) {
    return new StandIn(start, end, MONTH, "", monthName(12), monthName(month), false);
  }

  private static StandIn of(
      Form form, String word, String rest, String answer, String text, boolean lasting) {
    return new StandIn(form.span().start(), form.span().end(), word, rest, answer, text, lasting);
  }

  private String weekday() {
    return names.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[2];
  }

  private String monthName(int month) {
    return names.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month - 1];
  }
}
