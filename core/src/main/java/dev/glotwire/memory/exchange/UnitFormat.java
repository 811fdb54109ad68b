package dev.glotwire.memory.exchange;

import dev.glotwire.memory.TranslationUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A format that translation units are exchanged in. */
public enum UnitFormat {
  /** <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>, the standard of CAT tools. */
  TMX,
  /** A table with commas, as RFC 4180 describes it, in UTF-8. */
  CSV,
  /** A table with tabs, quoted as CSV is. */
  TSV;

  /** Returns the format that a file of this name is in, by its ending. */
  public static Optional<UnitFormat> ofName(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (UnitFormat format : values()) {
      if (small.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns what writes units to {@code out} in this format; closing it ends the document and
   * leaves {@code out} open.
   *
   * @throws IOException if it cannot be written
   */
  public UnitWriter writer(OutputStream out) throws IOException {
    return this == TMX ? new TmxWriter(out) : new TableWriter(out, separator());
  }

  /**
   * Reads units from {@code in}, which stays open.
   *
   * @param defaults what is meant where the document does not say
   * @param units takes them one by one
   * @param skipped takes a sentence for each unit that cannot be used; the rest is read
   * @throws IOException if the document is not in this format at all, or breaks off
   */
  public void read(
      InputStream in,
      ImportDefaults defaults,
      Consumer<TranslationUnit> units,
      Consumer<String> skipped)
      throws IOException {
    if (this == TMX) {
      new TmxReader(defaults, units, skipped).read(in);
    } else {
      new TableReader(separator(), defaults, units, skipped).read(in);
    }
  }

  private char separator() {
    return this == TSV ? '\t' : ',';
  }
}
