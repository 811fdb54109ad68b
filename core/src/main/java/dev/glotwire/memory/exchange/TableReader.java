package dev.glotwire.memory.exchange;

import dev.glotwire.article.TaggedText;
import dev.glotwire.article.TaggedText.Part;
import dev.glotwire.article.TaggedText.Tag;
import dev.glotwire.article.TaggedText.Words;
import dev.glotwire.bundle.Origin;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table whose first row names its columns, in any order; {@code source} and {@code target}
 * are enough where the languages are given.
 */
final class TableReader {
  private final char separator;
  private final ImportDefaults defaults;
  private final Consumer<TranslationUnit> units;
  private final Consumer<String> skipped;

  TableReader(
      char separator,
      ImportDefaults defaults,
      Consumer<TranslationUnit> units,
      Consumer<String> skipped) {
    this.separator = separator;
    this.defaults = defaults;
    this.units = units;
    this.skipped = skipped;
  }

  void read(InputStream in) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    try {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      CSVParser table =
          TableWriter.format(separator)
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .get()
              .parse(reader);
      requireColumns(table.getHeaderNames());
      for (CSVRecord row : table) {
        try {
          units.accept(unit(row));
        } catch (IllegalArgumentException e) {
          skipped.accept("row " + (row.getRecordNumber() + 1) + ": " + e.getMessage());
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException("the table is not in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("the first row does not name the columns: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      Throwable cause = e.getCause();
      throw new IOException(
          cause instanceof CharacterCodingException
              ? "the table is not in UTF-8"
              : "the table breaks off: " + (cause == null ? e : cause).getMessage(),
          e);
    }
  }

  private void requireColumns(List<String> names) throws IOException {
    Set<String> missing = new TreeSet<>(List.of(TableColumns.SOURCE, TableColumns.TARGET));
    if (defaults.source().isEmpty()) {
      missing.add(TableColumns.SOURCE_LANGUAGE);
    }
    if (defaults.target().isEmpty()) {
      missing.add(TableColumns.TARGET_LANGUAGE);
    }
    names.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new IOException(
          "the table has no column "
              + String.join(", ", missing)
              + "; its first row names the columns");
    }
  }

  private TranslationUnit unit(CSVRecord row) {
    Locale source = language(row, TableColumns.SOURCE_LANGUAGE, defaults.source());
    Locale target = language(row, TableColumns.TARGET_LANGUAGE, defaults.target());
    TaggedText sourceText = text(row, TableColumns.SOURCE);
    Map<Integer, Integer> numbers = new HashMap<>();
    TaggedText ordered = renumbered(sourceText, numbers);
    String provider = find(row, TableColumns.PROVIDER).orElse(defaults.provider());
    List<Locale> route =
        find(row, TableColumns.ROUTE)
            .map(tags -> Arrays.stream(tags.split(" ", -1)).map(Locale::forLanguageTag).toList())
            .orElse(row.isMapped(TableColumns.ROUTE) ? List.of() : List.of(source, target));
    return new TranslationUnit(
        source,
        target,
        ordered,
        renumbered(text(row, TableColumns.TARGET), numbers),
        find(row, TableColumns.CONTEXT).orElse(""),
        find(row, TableColumns.STATE).map(TableReader::state).orElse(defaults.state()),
        new Origin(provider, find(row, TableColumns.ENGINE).orElse(""), route),
        find(row, TableColumns.VARIANT).orElse(""),
        find(row, TableColumns.CREATED).map(TableReader::time).orElse(defaults.now()));
  }

  /** Numbers tags in the order in which they are met first, in this and the texts before. */
  private static TaggedText renumbered(TaggedText text, Map<Integer, Integer> numbers) {
    StringBuilder out = new StringBuilder();
    for (Part part : text.parts()) {
      if (part instanceof Words words) {
        out.append(TaggedText.ofPlain(words.text()).value());
      } else {
        Tag tag = (Tag) part;
        numbers.putIfAbsent(tag.number(), numbers.size() + 1);
        out.append(new Tag(numbers.getOrDefault(tag.number(), 0), tag.role()));
      }
    }
    return new TaggedText(out.toString());
  }

  private static TaggedText text(CSVRecord row, String column) {
    String value = find(row, column).orElse("");
    try {
      return new TaggedText(value);
    } catch (IllegalArgumentException e) {
      // Written by hand: an ampersand or an angle bracket is meant as it stands.
      return TaggedText.ofPlain(value);
    }
  }

  private static Locale language(CSVRecord row, String column, Optional<Locale> otherwise) {
    return find(row, column)
        .map(LanguageTags::parse)
        .or(() -> otherwise)
        .orElseThrow(() -> new IllegalArgumentException(column + " is empty"));
  }

  private static UnitState state(String name) {
    try {
      return UnitState.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("state must be translated, reviewed or final", e);
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("created must be a time such as 2026-11-25T12:00:00Z", e);
    }
  }

  private static Optional<String> find(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column)
        ? Optional.of(row.get(column)).filter(value -> !value.isEmpty())
        : Optional.empty();
  }
}
