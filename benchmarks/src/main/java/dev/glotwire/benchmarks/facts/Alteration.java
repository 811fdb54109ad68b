package dev.glotwire.benchmarks.facts;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A translation with one literal changed in value.
 *
 * @param kind what was done
 * @param text the translation after it
 */
record Alteration(String kind, String text) {
  private static final String SEPARATORS = ".,٫٬";
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP");

  /**
   * Returns one alteration of every kind for every literal of {@code target} that it fits.
   *
   * @param source in English: a month, a weekday or a currency is altered only where it names it
   */
  static List<Alteration> of(String source, String target, Locale language, Random random) {
    List<Alteration> made = new ArrayList<>();
    ULocale locale = ULocale.forLocale(language);
    char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    int at = 0;
    while (at < target.length()) {
      int end = numberEnd(target, at);
      boolean inWord = at > 0 && isOfWord(target.charAt(at - 1)) && end > at;
      if (end > at && !inWord) {
        number(target, at, end, decimal, random, made);
      }
      at = Math.max(end, at + 1);
    }
    DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
    DateFormatSymbols english = DateFormatSymbols.getInstance(ULocale.ENGLISH);
    names("month", names.getMonths(), english.getMonths(), source, target, random, made);
    names("weekday", names.getWeekdays(), english.getWeekdays(), source, target, random, made);
    currencies(source, target, locale, made);
    made.removeIf(alteration -> alteration.text().equals(target));
    return made;
  }

  /**
   * Whether {@code c} is a letter or a sign on one: Telugu writes its zero for a nasal in words.
   */
  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Returns where the number that begins at {@code start} ends; {@code start} if none does. */
  private static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      boolean digit = Character.isDigit(text.charAt(end));
      boolean divides =
          end > start
              && end + 1 < text.length()
              && (SEPARATORS + "\u00A0\u202F").indexOf(text.charAt(end)) >= 0
              && Character.isDigit(text.charAt(end + 1));
      if (!digit && !divides) {
        break;
      }
      end++;
    }
    return end;
  }

  private static void number(
      String text, int start, int end, char decimal, Random random, List<Alteration> made) {
    String before = text.substring(0, start);
    String number = text.substring(start, end);
    String after = text.substring(end);
    int place;
    do {
      place = random.nextInt(number.length());
    } while (!Character.isDigit(number.charAt(place)));
    int old = Character.digit(number.charAt(place), 10);
    int digit = (old + 1 + random.nextInt(9)) % 10;
    if (digit == 0 && place == 0) {
      digit = old == 9 ? 8 : 9;
    }
    char zero = (char) (number.charAt(place) - old);
    made.add(
        new Alteration(
            "digit",
            before
                + number.substring(0, place)
                + (char) (zero + digit)
                + number.substring(place + 1)
                + after));
    boolean minutes = before.endsWith(":") || after.startsWith(":");
    int divided = lastSeparator(number);
    boolean fraction = divided >= 0 && number.length() - divided - 1 < 3;
    if (!fraction && !minutes) {
      made.add(new Alteration("magnitude", before + number + zero + after));
    }
    if (before.isEmpty() || before.endsWith(" ")) {
      made.add(
          new Alteration("sign", before + (random.nextBoolean() ? "-" : "−") + number + after));
    }
    if (divided >= 0 && !minutes) {
      separator(before, number, after, divided, decimal, made);
    }
    if (!minutes) {
      made.add(new Alteration("dropped", before + after));
    }
  }

  private static int lastSeparator(String number) {
    for (int i = number.length() - 1; i >= 0; i--) {
      if (SEPARATORS.indexOf(number.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Puts the other separator, so that thousands read as a fraction and a fraction as thousands. */
  private static void separator(
      String before, String number, String after, int at, char decimal, List<Alteration> made) {
    char other = SEPARATORS.charAt(SEPARATORS.indexOf(number.charAt(at)) ^ 1);
    String exchanged = number.substring(0, at) + other + number.substring(at + 1);
    boolean grouped = number.length() - at - 1 == 3 && number.charAt(at) != decimal;
    made.add(new Alteration("separator", before + exchanged + after));
    if (!grouped) {
      String without = number.substring(0, at) + number.substring(at + 1);
      boolean sameTime = number.charAt(0) == '0' && at == 2 && without.length() == 4;
      if (!sameTime) { // 09.30 and 0930
        made.add(new Alteration("separator", before + without + after));
      }
    }
  }

  private static void names(
      String kind,
      String[] names,
      String[] english,
      String source,
      String target,
      Random random,
      List<Alteration> made) {
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      int at =
          name.length() > 1 && wholeWord(source, english[i]) >= 0 ? wholeWord(target, name) : -1;
      if (at < 0 || english[i].isEmpty() || name.codePoints().anyMatch(Character::isDigit)) {
        continue;
      }
      String before = target.substring(0, at);
      String after = target.substring(at + name.length());
      String other = names[other(i, names, random)];
      made.add(new Alteration(kind, before + other + after));
      made.add(new Alteration("dropped", before + after));
    }
  }

  private static int other(int index, String[] names, Random random) {
    int other;
    do {
      other = random.nextInt(names.length);
    } while (other == index || names[other].isEmpty());
    return other;
  }

  private static int wholeWord(String text, String word) {
    if (word.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(word);
    while (at >= 0) {
      boolean open = at == 0 || !Character.isLetter(text.charAt(at - 1)) || isDense(word);
      int end = at + word.length();
      boolean closed =
          end == text.length() || !Character.isLetter(text.charAt(end)) || isDense(word);
      if (open && closed) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }

  /** Whether the word's script has no spaces between words. */
  private static boolean isDense(String word) {
    return word.charAt(0) > 0x2E80;
  }

  private static void currencies(
      String source, String target, ULocale locale, List<Alteration> made) {
    boolean paid = source.contains("$") || source.contains("£") || source.contains("euros");
    if (!paid) {
      return;
    }
    for (String code : CURRENCIES) {
      String other = CURRENCIES.get((CURRENCIES.indexOf(code) + 1) % CURRENCIES.size());
      for (int style : new int[] {Currency.NARROW_SYMBOL_NAME, Currency.LONG_NAME}) {
        exchange(name(code, locale, style), name(other, locale, style), target, made);
      }
      for (String plural : List.of("few", "many", "other")) {
        exchange(plural(code, locale, plural), plural(other, locale, plural), target, made);
      }
    }
  }

  private static String name(String code, ULocale locale, int style) {
    return Currency.getInstance(code).getName(locale, style, null);
  }

  private static String plural(String code, ULocale locale, String plural) {
    return Currency.getInstance(code).getName(locale, Currency.PLURAL_LONG_NAME, plural, null);
  }

  private static void exchange(String name, String other, String target, List<Alteration> made) {
    int at = wholeWord(target, name);
    if (at >= 0) {
      made.add(
          new Alteration(
              "currency", target.substring(0, at) + other + target.substring(at + name.length())));
    }
  }
}
