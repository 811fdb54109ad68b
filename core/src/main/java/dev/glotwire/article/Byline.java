package dev.glotwire.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who wrote an article: fields beside each other, such as {@code By Ana Lima | May
 * 3, 2024}, one of which names the authors. Immutable.
 *
 * @param authors the names as they are written, in order; never translated
 */
public record Byline(List<String> authors) {
  private static final int LONGEST = 160;
  private static final int LONGEST_NAMES = 100;

  /** What stands between two fields; a dash or slash within a word separates nothing. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\h*+[|\u2022\u00B7\u2223\n]\\h*+|\\h++[-\u2013\u2014/]\\h++");

  private static final Map<String, List<String>> BY =
      Map.ofEntries(
          Map.entry("en", List.of("By")),
          Map.entry("de", List.of("Von")),
          Map.entry("fr", List.of("Par")),
          Map.entry("es", List.of("Por")),
          Map.entry("pt", List.of("Por")),
          Map.entry("gl", List.of("Por")),
          Map.entry("ca", List.of("Per")),
          Map.entry("it", List.of("Di")),
          Map.entry("nl", List.of("Door")),
          Map.entry("da", List.of("Af")),
          Map.entry("sv", List.of("Av")),
          Map.entry("no", List.of("Av")),
          Map.entry("nb", List.of("Av")),
          Map.entry("pl", List.of("Autor:", "Autorka:")),
          Map.entry(
              "ru", List.of("\u0410\u0432\u0442\u043E\u0440:", "\u0422\u0435\u043A\u0441\u0442:")),
          Map.entry("uk", List.of("\u0410\u0432\u0442\u043E\u0440:")));

  /** Words inside of names that are no capitals. */
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la",
          "le", "ter", "ten", "bin", "al", "el");

  /** Words between two names. */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and", "&", "und", "et", "en", "och", "og", "with", "mit", "con", "com", "avec", "y", "e",
          "i");

  /** Those that stand within one name as well: José Ortega y Gasset. */
  private static final Set<String> WITHIN_NAMES = Set.of("y", "e", "i");

  /** News agencies, as bylines in any language write them. */
  private static final Set<String> AGENCIES =
      Set.of(
          "Reuters",
          "Thomson Reuters",
          "Associated Press",
          "The Associated Press",
          "AP",
          "Agence France-Presse",
          "AFP",
          "Agencia EFE",
          "EFE",
          "Europa Press",
          "Bloomberg",
          "Bloomberg News",
          "United Press International",
          "UPI",
          "PA Media",
          "Deutsche Presse-Agentur",
          "dpa",
          "DPA",
          "epd",
          "KNA",
          "APA",
          "Keystone-SDA",
          "ANSA",
          "Adnkronos",
          "Lusa",
          "Belga",
          "ANP",
          "Ritzau",
          "NTB",
          "STT",
          "PAP",
          "ČTK",
          "MTI",
          "Agerpres",
          "TASS",
          "ТАСС",
          "Interfax",
          "Интерфакс",
          "Ukrinform",
          "Укрінформ",
          "Anadolu",
          "Anadolu Agency",
          "Xinhua",
          "Kyodo",
          "Kyodo News",
          "Jiji Press",
          "Yonhap",
          "PTI",
          "IANS",
          "The Canadian Press",
          "Canadian Press",
          "AAP",
          "Getty Images");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\h*+[,;()/&|\u2022\u00B7\u2223\n]\\h*+|\\h++[-\u2013\u2014]\\h++");

  public Byline {
    authors = List.copyOf(authors);
  }

  /** Returns the news agencies that {@code text}, a byline, names as they are written there. */
  public static List<String> agencies(String text) {
    return BETWEEN_NAMES
        .splitAsStream(text)
        .map(String::strip)
        .filter(AGENCIES::contains)
        .distinct()
        .toList();
  }

  /**
   * Returns the byline that {@code text} is.
   *
   * @param language what the text is written in; a line that begins with the English {@code By} is
   *     understood in any
   */
  public static Optional<Byline> parse(String text, Locale language) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> openings = new ArrayList<>(BY.getOrDefault(language.getLanguage(), List.of()));
    openings.addAll(BY.getOrDefault("en", List.of()));
    int start = 0;
    List<Span> ends = new ArrayList<>(separators(text));
    ends.add(new Span(text.length(), text.length()));
    for (Span separator : ends) {
      String field = text.substring(start, separator.start()).strip();
      for (String by : openings) {
        boolean opens =
            field.regionMatches(true, 0, by, 0, by.length())
                && field.length() > by.length()
                && Character.isSpaceChar(field.charAt(by.length()));
        if (opens) {
          String names = field.substring(by.length() + 1).strip();
          if (isNames(names)) {
            return Optional.of(new Byline(authors(names)));
          }
        }
      }
      start = separator.end();
    }
    return Optional.empty();
  }

  /** Returns what stands between the fields of {@code text}, a byline or a part of one. */
  public static List<Span> separators(String text) {
    List<Span> separators = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    while (matcher.find()) {
      separators.add(new Span(matcher.start(), matcher.end()));
    }
    return separators;
  }

  /** Whether every word of {@code text} is written as a name is. */
  private static boolean isNames(String text) {
    if (text.length() > LONGEST_NAMES || text.endsWith("?") || text.endsWith("!")) {
      return false;
    }
    int words = 0;
    int names = 0;
    for (String word : text.split("[\\h,]+", -1)) {
      words++;
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      names += capital ? 1 : 0;
      if (!capital && !PARTICLES.contains(word) && !isConjunction(word)) {
        return false;
      }
    }
    return names >= 2 && words <= 9;
  }

  /**
   * Returns the names in {@code text}. What follows a comma is one only in a list that ends with a
   * conjunction; otherwise it is an office or an agency.
   */
  private static List<String> authors(String text) {
    List<String> authors = new ArrayList<>();
    boolean list = false;
    for (String part : text.split(",", -1)) {
      List<String> names = joined(part);
      boolean conjunction = names.size() > 1 || startsWithConjunction(part);
      list |= conjunction;
      authors.addAll(names);
    }
    return list || authors.size() < 2 ? authors : authors.subList(0, 1);
  }

  /** Whether {@code word} joins names; a single capital letter is an initial. */
  private static boolean isConjunction(String word) {
    return CONJUNCTIONS.contains(word.length() > 1 ? word.toLowerCase(Locale.ROOT) : word);
  }

  private static boolean startsWithConjunction(String part) {
    return isConjunction(part.strip().split("\\h+", 2)[0]);
  }

  /** Returns the names in {@code part}, which has no comma, without the conjunctions. */
  private static List<String> joined(String part) {
    List<String> names = new ArrayList<>();
    String[] words = part.strip().split("\\h+", -1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      boolean last = i + 2 == words.length; // a single word follows: the second family name
      boolean within = WITHIN_NAMES.contains(words[i]) && last && !name.isEmpty();
      if (isConjunction(words[i]) && !within) {
        add(name, names);
      } else {
        name.append(name.isEmpty() ? "" : " ").append(words[i]);
      }
    }
    add(name, names);
    return names;
  }

  private static void add(StringBuilder name, List<String> names) {
    if (!name.isEmpty()) {
      names.add(name.toString());
      name.setLength(0);
    }
  }
}
