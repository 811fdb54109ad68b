package dev.glotwire.benchmarks.facts;

import dev.glotwire.format.Literal;
import dev.glotwire.format.Literals;
import dev.glotwire.format.LocaleFormatter;
import dev.glotwire.format.Value;
import dev.glotwire.format.Value.Figure;
import java.util.List;
import java.util.Locale;

/** Counts the literals whose own form, or a variant that is listed, stands in the translation. */
final class FormScore {
  private final Literals literals = Literals.in(Locale.ENGLISH);
  private final LocaleFormatter formatter;
  private int all;
  private int formed;
  private int exact;
  private int copied;

  FormScore(Locale language) {
    this.formatter = LocaleFormatter.of(language);
  }

  /** Adds the literals of one line; returns those of which no form stands in {@code target}. */
  List<Literal> add(String source, String target) {
    String text = plain(target);
    return literals.find(source).stream()
        .filter(literal -> counts(literal.value()))
        .filter(literal -> !add(literal, text))
        .toList();
  }

  private boolean add(Literal literal, String target) {
    boolean stands = false;
    for (Value reading : literal.readings()) {
      for (String form : formatter.variants(reading)) {
        stands |= stands(plain(form), target);
      }
    }
    all++;
    formed += stands ? 1 : 0;
    exact += stands(plain(formatter.format(literal)), target) ? 1 : 0;
    copied += stands(plain(literal.text()), target) ? 1 : 0;
    return stands;
  }

  /** Figures, percentages, money and dates: what is written in digits. */
  private static boolean counts(Value value) {
    if (value instanceof Figure figure) {
      return figure.sort() != Figure.Sort.SPELLED && figure.sort() != Figure.Sort.ROMAN;
    }
    return (value instanceof Value.Percentage percentage
            && percentage.figure().sort() != Figure.Sort.SPELLED)
        || (value instanceof Value.Money money && money.figure().sort() != Figure.Sort.SPELLED)
        || value instanceof Value.Day;
  }

  /** Returns {@code text} with spaces of one kind and no marks that are not seen. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSpaceChar(c)) {
        out.append(' ');
      } else if (Character.getType(c) != Character.FORMAT) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** Whether {@code form} stands in {@code text} and no digit goes on before or after it. */
  private static boolean stands(String form, String text) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      int end = at + form.length();
      boolean open = at == 0 || !Character.isDigit(text.charAt(at - 1));
      boolean closed = end == text.length() || !Character.isDigit(text.charAt(end));
      if (open && closed) {
        return true;
      }
    }
    return false;
  }

  int all() {
    return all;
  }

  double share() {
    return 100.0 * formed / all;
  }

  double exactShare() {
    return 100.0 * exact / all;
  }

  double copiedShare() {
    return 100.0 * copied / all;
  }
}
