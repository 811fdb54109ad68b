package dev.glotwire.memory.exchange;

import dev.glotwire.memory.TranslationUnit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Writes a table: a row of names, then a row for each unit. */
final class TableWriter implements UnitWriter {
  private final CSVPrinter table;

  TableWriter(OutputStream out, char separator) throws IOException {
    table =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            format(separator).setHeader(TableColumns.ALL.toArray(String[]::new)).get());
  }

  static CSVFormat.Builder format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW);
  }

  @Override
  public void write(TranslationUnit unit) throws IOException {
    table.printRecord(
        unit.source().toLanguageTag(),
        unit.target().toLanguageTag(),
        unit.sourceText().value(),
        unit.targetText().value(),
        unit.state().name().toLowerCase(Locale.ROOT),
        unit.origin().provider(),
        unit.origin().engine(),
        unit.origin().route().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" ")),
        unit.variant(),
        unit.context(),
        unit.created().toString());
  }

  @Override
  public void close() throws IOException {
    table.flush();
  }
}
