package dev.glotwire.term;

import dev.glotwire.language.LanguageTags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first row of a table of terms: what each column holds. Immutable.
 *
 * @param target the language of a column {@code target}, where no other column says
 */
record TableHeader(List<Column> columns, Optional<Locale> target) {
  /** Of a table whose first row holds terms already. */
  static final TableHeader NONE = new TableHeader(List.of(), Optional.empty());

  private static final String FORBIDDEN = "forbidden";

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("source", Role.SOURCE),
          Map.entry("source-term", Role.SOURCE),
          Map.entry("term", Role.SOURCE),
          Map.entry("target", Role.TARGET),
          Map.entry("target-term", Role.TARGET),
          Map.entry("translation", Role.TARGET),
          Map.entry("source-language", Role.SOURCE_LANGUAGE),
          Map.entry("source-lang", Role.SOURCE_LANGUAGE),
          Map.entry("src-lang", Role.SOURCE_LANGUAGE),
          Map.entry("src-lng", Role.SOURCE_LANGUAGE),
          Map.entry("target-language", Role.TARGET_LANGUAGE),
          Map.entry("target-lang", Role.TARGET_LANGUAGE),
          Map.entry("tgt-lang", Role.TARGET_LANGUAGE),
          Map.entry("tgt-lng", Role.TARGET_LANGUAGE),
          Map.entry(FORBIDDEN, Role.FORBIDDEN),
          Map.entry("status", Role.STATUS),
          Map.entry("case-sensitive", Role.CASE_SENSITIVE),
          Map.entry("do-not-translate", Role.KEPT),
          Map.entry("dnt", Role.KEPT),
          Map.entry("keep", Role.KEPT),
          Map.entry("note", Role.NOTE),
          Map.entry("notes", Role.NOTE),
          Map.entry("comment", Role.NOTE),
          Map.entry("description", Role.NOTE),
          Map.entry("definition", Role.NOTE),
          Map.entry("domain", Role.IGNORED),
          Map.entry("subject", Role.IGNORED),
          Map.entry("context", Role.IGNORED),
          Map.entry("example", Role.IGNORED),
          Map.entry("part-of-speech", Role.IGNORED),
          Map.entry("pos", Role.IGNORED),
          Map.entry("author", Role.IGNORED),
          Map.entry("date", Role.IGNORED));

  TableHeader {
    columns = List.copyOf(columns);
  }

  /** What a column holds. */
  enum Role {
    /** Terms in a language that the header names. */
    TERMS,
    SOURCE,
    TARGET,
    SOURCE_LANGUAGE,
    TARGET_LANGUAGE,
    FORBIDDEN,
    STATUS,
    CASE_SENSITIVE,
    KEPT,
    NOTE,
    IGNORED
  }

  /**
   * A column.
   *
   * @param language of its terms, where the header names it
   */
  record Column(Role role, Optional<Locale> language) {}

  /**
   * Whether {@code cells} name columns: all of them or at least two do, unless only the last two of
   * four do, which are the languages of the two before.
   */
  static boolean isHeader(List<String> cells) {
    long known = cells.stream().filter(TableHeader::isKnown).count();
    boolean tagged =
        cells.size() == 4
            && known == 2
            && tag(cells.get(2)).isPresent()
            && tag(cells.get(3)).isPresent();
    return !tagged && (known >= 2 || known == cells.size());
  }

  private static boolean isKnown(String cell) {
    return ROLES.containsKey(name(cell)) || isForbiddenIn(cell) || tag(cell).isPresent();
  }

  /**
   * @throws IllegalArgumentException if a column is unknown or stands twice, or if there are no
   *     terms of two languages in it
   */
  static TableHeader of(List<String> cells, Optional<Locale> target) {
    List<Column> columns = new ArrayList<>();
    Set<Column> seen = new HashSet<>();
    for (String cell : cells) {
      Column column = column(cell);
      if (!seen.add(column) && column.role() != Role.NOTE && column.role() != Role.IGNORED) {
        throw new IllegalArgumentException("the column '" + cell + "' stands twice");
      }
      columns.add(column);
    }
    TableHeader header = new TableHeader(columns, target);
    header.requireTerms();
    return header;
  }

  private void requireTerms() {
    boolean source = find(Role.SOURCE).isPresent();
    boolean other =
        find(Role.KEPT).isPresent()
            || find(Role.FORBIDDEN).isPresent()
            || find(Role.STATUS).isPresent();
    if (source && find(Role.TERMS).isPresent()) {
      throw new IllegalArgumentException(
          "columns are named by languages or called source and target, but not both");
    }
    if (!source && languages().size() < (other ? 1 : 2)) {
      throw new IllegalArgumentException(
          "it names no two languages; write tags such as en,es, or source,target");
    }
    if (source && find(Role.TARGET).isEmpty() && !other) {
      throw new IllegalArgumentException("there is a column of sources, but none of targets");
    }
    if (find(Role.TARGET).isPresent() && find(Role.TARGET_LANGUAGE).isEmpty() && target.isEmpty()) {
      throw new IllegalArgumentException(
          "it does not say which language target is in; add a column target_language, or name the"
              + " columns by their languages, such as en,es");
    }
  }

  private static Column column(String cell) {
    Role role = ROLES.get(name(cell));
    if (role != null) {
      return new Column(role, Optional.empty());
    }
    if (isForbiddenIn(cell)) {
      return new Column(Role.FORBIDDEN, tag(cell.substring(cell.indexOf(':') + 1)));
    }
    Optional<Locale> language = tag(cell);
    if (language.isEmpty()) {
      throw new IllegalArgumentException(
          "'"
              + cell
              + "' is no column that is known; there are language tags, forbidden, forbidden:TAG,"
              + " status, case-sensitive, do-not-translate and note");
    }
    return new Column(Role.TERMS, language);
  }

  private static boolean isForbiddenIn(String cell) {
    int colon = cell.indexOf(':');
    return colon > 0
        && name(cell.substring(0, colon)).equals(FORBIDDEN)
        && tag(cell.substring(colon + 1)).isPresent();
  }

  private static String name(String cell) {
    return cell.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private static Optional<Locale> tag(String cell) {
    try {
      return Optional.of(LanguageTags.parse(cell));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the place of the first column of {@code role}. */
  Optional<Integer> find(Role role) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Returns the languages that columns are named by, in their order. */
  List<Locale> languages() {
    return columns.stream()
        .filter(column -> column.role() == Role.TERMS)
        .flatMap(column -> column.language().stream())
        .toList();
  }

  /** Returns the place of what is asked about: the source, or the first language. */
  int sourceColumn() {
    return find(Role.SOURCE).or(() -> find(Role.TERMS)).orElse(0);
  }
}
