package dev.glotwire.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matches measures of a source with the same in another unit of a target. Not thread-safe. */
final class ConvertedMeasures {
  /** A figure of more digits is not computed with. */
  private static final int LONG = 40;

  /** How many pairs of measures are compared in one text at most. */
  private static final int CONVERSIONS = 10_000;

  /** How far apart a measure and the same in another unit stand, in UTF-16 code units. */
  private static final int REPEATED = 40;

  /** How many measures of a text may be given in another unit as well. */
  private static final int CONVERTED = 100;

  /** By how many degrees Celsius a figure may be below the 90s; above, by twice as many. */
  private static final double WARMER = 3;

  private final Facts source;
  private final Facts target;
  private @Nullable List<Measures.Amount> measures;

  ConvertedMeasures(Facts source, Facts target) {
    this.source = source;
    this.target = target;
  }

  /** Matches what is not met yet: a measure, two that are one, and one given in two units. */
  void match(List<WantedFigure> wanted, List<GivenFigure> given) {
    matchCompounds(wanted, given);
    matchConverted(wanted, given);
    matchRepeated(wanted);
  }

  /** Whether the figure says what a measure of the source is in another unit. */
  boolean isAddition(GivenFigure item) {
    if (item.key.isEmpty() || item.key.length() > LONG) {
      return false;
    }
    Optional<Measures.Amount> amount = Measures.at(target, item.span, item.key);
    return amount.isPresent()
        && measures().stream().limit(CONVERTED).anyMatch(amount.get()::isAbout);
  }

  /** Returns the measures of the source: most texts are compared without them. */
  private List<Measures.Amount> measures() {
    List<Measures.Amount> found = measures;
    if (found == null) {
      found = Measures.in(source);
      measures = found;
    }
    return found;
  }

  /** Matches a measure with the same measure in another unit. */
  private void matchConverted(List<WantedFigure> wanted, List<GivenFigure> given) {
    int tries = CONVERSIONS; // of as many texts as are real, all; of a hostile one, not all pairs
    for (int i = 0; i < wanted.size(); i++) {
      WantedFigure item = wanted.get(i);
      if (item.met || item.key.length() > LONG) {
        continue;
      }
      Optional<Measures.Amount> amount = Measures.at(source, item.span, item.key);
      if (amount.isEmpty()) {
        continue;
      }
      for (GivenFigure other : given) {
        if (tries-- < 0) {
          return;
        }
        if (!other.used
            && !other.key.isEmpty()
            && other.key.length() < LONG
            && isSame(amount.get(), other)
            && !isGivenAlready(wanted, i, amount.get(), other)) {
          other.used = true;
          item.met = true;
          break;
        }
      }
    }
  }

  /** Matches temperatures in the 90s with 32 degrees, and 32 to 37. */
  void matchWarmth(List<WantedFigure> wanted, List<GivenFigure> given) {
    int tries = CONVERSIONS;
    for (WantedFigure item : wanted) {
      NumberRun run = item.run;
      if (run == null || !isWarmth(item, run)) {
        continue;
      }
      if (!source.text.toString().contains("temperature")) {
        return;
      }
      for (GivenFigure other : given) {
        if (tries-- < 0) {
          return;
        }
        if (!other.used && other.key.length() == 2 && isWarm(item, other)) {
          other.used = true;
          item.met = true;
        }
      }
    }
  }

  /** Whether a figure may be the 90s of temperatures in Fahrenheit. */
  private boolean isWarmth(WantedFigure item, NumberRun run) {
    return run.end() < source.text.length()
        && source.text.charAt(run.end()) == 's'
        && item.key.length() == 2
        && item.key.charAt(1) == '0';
  }

  private boolean isWarm(WantedFigure item, GivenFigure other) {
    double celsius = (Integer.parseInt(item.key) - 32) / 1.8;
    double degrees = Double.parseDouble(other.key);
    return degrees > celsius - WARMER
        && degrees < celsius + 2 * WARMER
        && Measures.at(target, other.span, other.key)
            .filter(there -> !Measures.isTemperature(there.unit()))
            .isEmpty();
  }

  /**
   * Whether the source itself has a measure in the unit that a figure of the target has: then
   * nobody converts it again.
   */
  private boolean isGivenAlready(
      List<WantedFigure> wanted, int index, Measures.Amount amount, GivenFigure figure) {
    Optional<Measures.Amount> there = Measures.at(target, figure.span, figure.key);
    for (int i = Math.max(0, index - 1); i <= index + 1 && i < wanted.size(); i++) {
      WantedFigure other = wanted.get(i);
      boolean near = Math.abs(other.span.start() - wanted.get(index).span.start()) < REPEATED;
      if (i != index
          && near
          && there.isPresent()
          && other.key.length() <= LONG
          && Measures.at(source, other.span, other.key)
              .filter(own -> own.unit().equals(there.get().unit()) && own.isAbout(amount))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoined(WantedFigure item) {
    return source.words.language().equals("en")
        && JoinedMeasure.at(source, source.firstFrom(item.span.start())) != null;
  }

  /** Matches 5'10" with 178 cm, and 1 h 30 min with 90 minutes, either way. */
  private void matchCompounds(List<WantedFigure> wanted, List<GivenFigure> given) {
    int tries = CONVERSIONS;
    for (int i = 0; i < wanted.size(); i++) {
      WantedFigure item = wanted.get(i);
      WantedFigure next = i + 1 < wanted.size() ? wanted.get(i + 1) : item;
      if (item.met && next.met) {
        continue;
      }
      Optional<Measures.Amount> both =
          item == next
              ? Optional.empty()
              : Measures.compound(source, item.span, item.key, next.span, next.key);
      boolean exact = both.isPresent() && (both.get().isTime() || isJoined(item));
      Optional<Measures.Amount> one =
          item.met || both.isPresent() || item.key.length() > LONG
              ? Optional.empty()
              : Measures.at(source, item.span, item.key);
      for (int j = 0; j < given.size() && (both.isPresent() || one.isPresent()); j++) {
        if (tries-- < 0) {
          return;
        }
        GivenFigure found = given.get(j);
        GivenFigure after = j + 1 < given.size() ? given.get(j + 1) : found;
        if (found.used || found.key.isEmpty() || found.key.length() > LONG) {
          continue;
        }
        boolean whole =
            both.isPresent()
                && Measures.at(target, found.span, found.key)
                    .filter(both.get()::isClose)
                    .filter(there -> exact || both.get().isRoundedTo(there, found.key))
                    .isPresent();
        boolean parts =
            one.isPresent()
                && !after.used
                && Measures.compound(target, found.span, found.key, after.span, after.key)
                    .filter(one.get()::isClose)
                    .isPresent();
        if (whole || parts) {
          found.used = true;
          after.used |= parts;
          item.met = true;
          next.met |= whole;
          break;
        }
      }
    }
  }

  /**
   * Lets a measure go that the source has in two units, one in brackets, where the target has no
   * brackets and the other one: 1,600 kilometers (1,000 mi) for readers of one of them.
   */
  private void matchRepeated(List<WantedFigure> wanted) {
    if (brackets(source.text) <= brackets(target.text)) {
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      WantedFigure item = wanted.get(i);
      if (item.met || item.key.length() > LONG) {
        continue;
      }
      Optional<Measures.Amount> amount = Measures.at(source, item.span, item.key);
      item.met =
          amount.isPresent()
              && (isRepeated(wanted, amount.get(), i - 1, item.span.start())
                  || isRepeated(wanted, amount.get(), i + 1, item.span.start()));
    }
  }

  private boolean isRepeated(
      List<WantedFigure> wanted, Measures.Amount amount, int index, int start) {
    WantedFigure other = index < 0 || index >= wanted.size() ? null : wanted.get(index);
    return other != null
        && other.met
        && other.key.length() <= LONG
        && Math.abs(other.span.start() - start) < REPEATED
        && Measures.at(source, other.span, other.key).filter(amount::isAbout).isPresent();
  }

  private static int brackets(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += "(（[".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private boolean isSame(Measures.Amount amount, GivenFigure other) {
    Optional<Measures.Amount> there = Measures.at(target, other.span, other.key);
    return there.isPresent()
        ? amount.isRoundedTo(there.get(), other.key)
        : amount.isCelsius(Double.parseDouble(other.key));
  }
}
