package dev.glotwire.term;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Concept.Status;
import dev.glotwire.term.Concept.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of terms, a concept in each row. Its first row names the columns: language tags, or
 * {@code source} and {@code target}; without such a row it has a source and a target, and perhaps
 * their languages, in each row, as translation services write it. Not thread-safe.
 */
final class GlossaryTable {
  private static final String SEPARATORS = "\t,;";

  private final String file;
  private final Optional<Locale> target;
  private final List<Concept> concepts = new ArrayList<>();
  private TableHeader header = TableHeader.NONE;
  private long line = 1;

  private GlossaryTable(String file, Optional<Locale> target) {
    this.file = file;
    this.target = target;
  }

  static List<Concept> read(String file, String text, Optional<Locale> target)
      throws InvalidGlossaryException {
    return new GlossaryTable(file, target).read(text);
  }

  private List<Concept> read(String text) throws InvalidGlossaryException {
    try (CSVParser table = format(separator(text)).parse(new StringReader(text))) {
      Iterator<CSVRecord> rows = table.iterator();
      boolean first = true;
      while (true) {
        line = table.getCurrentLineNumber() + 1;
        if (!rows.hasNext()) {
          return concepts;
        }
        List<String> cells = cells(rows.next());
        if (cells.isEmpty()) {
          continue;
        }
        if (first && TableHeader.isHeader(cells)) {
          header = TableHeader.of(cells, target);
        } else if (header.columns().isEmpty()) {
          bareRow(cells);
        } else {
          row(cells);
        }
        first = false;
      }
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException | IOException e) {
      if (e instanceof InvalidGlossaryException invalid) {
        throw invalid;
      }
      throw invalid("a quotation mark is open or stands within a cell; write it twice");
    }
  }

  /**
   * Tabs part cells that hold quotation marks as they are; a comma or a semicolon may stand in a
   * quoted cell.
   */
  private static CSVFormat format(char separator) {
    CSVFormat.Builder format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false);
    return separator == '\t' ? format.setQuote(null).get() : format.get();
  }

  /** Returns the character of the first line with text that most often parts its cells. */
  private static char separator(String text) {
    String head = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      long count = head.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }

  /** Returns the cells of {@code row} without empty ones at its end. */
  private static List<String> cells(CSVRecord row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(GlossaryReader.clean(cell)));
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  /** A row of a table whose first row names no columns. */
  private void bareRow(List<String> cells) throws InvalidGlossaryException {
    if (cells.size() != 2 && cells.size() != 4) {
      throw invalid(
          "there are "
              + cells.size()
              + " cells, and no first line that names their columns, such as en,es,ca");
    }
    boolean tagged = cells.size() == 4;
    Locale from = tagged ? LanguageTags.parse(cells.get(2)) : Locale.ROOT;
    Locale to = tagged ? LanguageTags.parse(cells.get(3)) : target.orElseThrow(this::nameless);
    List<Word> words = new ArrayList<>();
    words.addAll(words(from, cells.get(0), Status.PREFERRED));
    words.addAll(words(to, cells.get(1), Status.PREFERRED));
    if (cells.get(0).isEmpty()) {
      throw invalid("there is no source term");
    }
    add(words, false, Casing.AS_A_SENTENCE_MAY, "");
  }

  private IllegalArgumentException nameless() {
    return new IllegalArgumentException(
        "the first line does not name the languages of the columns; add one such as en,es");
  }

  private void row(List<String> cells) throws InvalidGlossaryException {
    if (cells.size() > header.columns().size()) {
      throw invalid(
          "there are "
              + cells.size()
              + " cells, and the first line names "
              + header.columns().size()
              + " columns");
    }
    TableRow row = new TableRow(header, cells);
    boolean kept = row.isKept();
    Status status = row.status();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Optional<Locale> language = row.languageOf(i);
      boolean isSource = i == header.sourceColumn();
      if (language.isPresent()) {
        words.addAll(words(language.get(), cells.get(i), isSource ? Status.PREFERRED : status));
      }
    }
    for (TableRow.Ban ban : row.bans()) {
      words.addAll(words(ban.language(), ban.words(), Status.FORBIDDEN));
    }
    add(words, kept, row.casing(), row.note());
  }

  private void add(List<Word> words, boolean kept, Casing casing, String note) {
    boolean says =
        kept
            || words.stream().map(Word::language).distinct().count() > 1
            || words.stream().anyMatch(word -> word.status() == Status.FORBIDDEN);
    if (says && !words.isEmpty()) {
      concepts.add(new Concept(words, kept, casing, note));
    }
  }

  /** Returns the words of a cell; the first is the best. */
  private List<Word> words(Locale language, String cell, Status status)
      throws InvalidGlossaryException {
    List<Word> words = new ArrayList<>();
    for (String word : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList()) {
      if (word.isEmpty()) {
        continue;
      }
      if (word.length() > GlossaryReader.MAX_TERM) {
        throw invalid("a term is longer than " + GlossaryReader.MAX_TERM + " characters");
      }
      boolean alternative = status == Status.PREFERRED && !words.isEmpty();
      words.add(new Word(language, word, alternative ? Status.ADMITTED : status));
    }
    return words;
  }

  private InvalidGlossaryException invalid(String reason) {
    return new InvalidGlossaryException(file, line, reason, null);
  }
}
