package dev.glotwire.benchmarks.segment;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Renews what the lists of abbreviations hold of CLDR, as ICU4J brings it: the abbreviations after
 * which no sentence ends, and the short names of months, days and eras. Words are kept whole.
 *
 * <pre>java ... CldrAbbreviations abbreviations.txt</pre>
 */
final class CldrAbbreviations {
  /** How a line of {@code abbreviations.txt} begins, after the language. */
  private static final String MARK = "~ ";

  private CldrAbbreviations() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    List<String> lines = new ArrayList<>();
    TreeMap<String, SortedSet<String>> words = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith(MARK, 2)) {
        lines.add(line);
      }
      if (!line.startsWith("#") && !line.startsWith("zz")) {
        words.computeIfAbsent(line.substring(0, 2), CldrAbbreviations::of);
      }
    }
    words.forEach(
        (language, some) -> {
          if (!some.isEmpty()) {
            lines.add(language + MARK + String.join(" ", some));
          }
        });
    Files.write(file, lines);
  }

  private static SortedSet<String> of(String language) {
    ULocale locale = new ULocale(language);
    SortedSet<String> words = new TreeSet<>();
    suppressions(locale).forEach(word -> add(word, words));
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (String month : symbols.getMonths(context, DateFormatSymbols.ABBREVIATED)) {
        add(month, words);
      }
      for (String day : symbols.getWeekdays(context, DateFormatSymbols.ABBREVIATED)) {
        add(day, words);
      }
    }
    for (String era : symbols.getEras()) {
      add(era, words);
    }
    return words;
  }

  /** ICU gives them to its own iterators only, so this reads the bundle that it reads. */
  private static Collection<String> suppressions(ULocale locale) {
    ICUResourceBundle bundle =
        ICUResourceBundle.getBundleInstance(
            ICUData.ICU_BRKITR_BASE_NAME, locale, ICUResourceBundle.OpenType.LOCALE_ROOT);
    ICUResourceBundle exceptions = bundle.findWithFallback("exceptions/SentenceBreak");
    List<String> words = new ArrayList<>();
    boolean own =
        exceptions != null && bundle.getULocale().getLanguage().equals(locale.getLanguage());
    for (int i = 0; own && i < exceptions.getSize(); i++) {
      words.add(exceptions.getString(i));
    }
    return words;
  }

  private static void add(String abbreviation, SortedSet<String> words) {
    if (abbreviation.endsWith(".") && abbreviation.length() > 1 && !abbreviation.contains(" ")) {
      words.add(abbreviation.substring(0, abbreviation.length() - 1));
    }
  }
}
