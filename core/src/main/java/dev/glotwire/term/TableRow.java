package dev.glotwire.term;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Concept.Status;
import dev.glotwire.term.TableHeader.Column;
import dev.glotwire.term.TableHeader.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of a table of terms, and what its cells mean. Immutable. Its methods throw {@code
 * IllegalArgumentException} for a cell that makes no sense.
 */
record TableRow(TableHeader header, List<String> cells) {

  /** Words that are forbidden in a language. */
  record Ban(Locale language, String words) {}

  private String cell(Role role) {
    return header.find(role).filter(place -> place < cells.size()).map(cells::get).orElse("");
  }

  /** Returns the language of the terms in a column; empty where it holds none. */
  Optional<Locale> languageOf(int place) {
    Column column = header.columns().get(place);
    return switch (column.role()) {
      case TERMS -> column.language();
      case SOURCE -> Optional.of(tag(Role.SOURCE_LANGUAGE, Optional.of(Locale.ROOT)));
      case TARGET -> Optional.of(targetLanguage());
      default -> Optional.empty();
    };
  }

  private Locale targetLanguage() {
    return tag(Role.TARGET_LANGUAGE, header.target());
  }

  private Locale tag(Role role, Optional<Locale> otherwise) {
    String cell = cell(role);
    if (!cell.isEmpty()) {
      return LanguageTags.parse(cell);
    }
    return otherwise.orElseThrow(
        () -> new IllegalArgumentException("the language of the target is missing"));
  }

  /** Whether the source is not to be translated. */
  boolean isKept() {
    return isYes(Role.KEPT)
        || switch (cell(Role.STATUS).toLowerCase(Locale.ROOT).replace(' ', '-')) {
          case "do-not-translate", "dnt", "keep", "kept" -> true;
          default -> false;
        };
  }

  /** Returns what the words of this row, but the source, are. */
  Status status() {
    String cell = cell(Role.FORBIDDEN);
    if (!isWords(cell) && isYes(cell, Role.FORBIDDEN) && bareBan()) {
      return Status.FORBIDDEN;
    }
    return switch (cell(Role.STATUS).toLowerCase(Locale.ROOT).replace(' ', '-')) {
      case "", "preferred", "approved", "standard", "preferredterm-admn-sts" -> Status.PREFERRED;
      case "admitted", "allowed", "accepted", "admittedterm-admn-sts" -> Status.ADMITTED;
      case "forbidden",
          "deprecated",
          "superseded",
          "prohibited",
          "not-recommended",
          "obsolete",
          "deprecatedterm-admn-sts",
          "supersededterm-admn-sts" ->
          Status.FORBIDDEN;
      case "do-not-translate", "dnt", "keep", "kept" -> Status.PREFERRED;
      default ->
          throw new IllegalArgumentException(
              "the status '"
                  + cell(Role.STATUS)
                  + "' is none of preferred, admitted, forbidden and do-not-translate");
    };
  }

  /** Whether the column is called {@code forbidden}, without a language. */
  private boolean bareBan() {
    return header.columns().stream()
        .anyMatch(column -> column.role() == Role.FORBIDDEN && column.language().isEmpty());
  }

  /** Returns the words that columns of forbidden ones hold. */
  List<Ban> bans() {
    List<Ban> bans = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = header.columns().get(i);
      String cell = cells.get(i);
      if (column.role() != Role.FORBIDDEN || cell.isEmpty()) {
        continue;
      }
      if (column.language().isPresent()) {
        bans.add(new Ban(column.language().get(), cell));
      } else if (isWords(cell)) {
        bans.add(new Ban(onlyTarget(), cell));
      }
    }
    return bans;
  }

  private Locale onlyTarget() {
    if (header.find(Role.TARGET).isPresent()) {
      return targetLanguage();
    }
    List<Locale> languages = header.languages();
    if (languages.size() != 2) {
      throw new IllegalArgumentException(
          "the column forbidden does not say in which language; call it forbidden:es, or the like");
    }
    return languages.get(1);
  }

  Casing casing() {
    String cell = cell(Role.CASE_SENSITIVE);
    if (cell.isEmpty()) {
      return Casing.AS_A_SENTENCE_MAY;
    }
    return isYes(cell, Role.CASE_SENSITIVE) ? Casing.EXACT : Casing.IGNORED;
  }

  String note() {
    return cell(Role.NOTE);
  }

  private boolean isYes(Role role) {
    return isYes(cell(role), role);
  }

  private static boolean isYes(String cell, Role role) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "x", "✓" -> true;
      case "no", "n", "false", "0", "", "-" -> false;
      default ->
          throw new IllegalArgumentException(
              "'"
                  + cell
                  + "' in the column "
                  + role.name().toLowerCase(Locale.ROOT).replace('_', '-')
                  + " is neither yes nor no");
    };
  }

  /** Whether a cell of forbidden words holds some, and does not just say yes or no. */
  private static boolean isWords(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "x", "✓", "no", "n", "false", "0", "", "-" -> false;
      default -> true;
    };
  }
}
