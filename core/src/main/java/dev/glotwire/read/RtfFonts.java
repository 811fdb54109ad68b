package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of a Rich Text file: in which charset text in each is written, and how it looks. */
final class RtfFonts {
  private static final int SYMBOLS = 2;

  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(0, "windows-1252"),
          Map.entry(77, "x-MacRoman"),
          Map.entry(78, "windows-31j"),
          Map.entry(79, "x-windows-949"),
          Map.entry(80, "GBK"),
          Map.entry(81, "Big5"),
          Map.entry(83, "x-MacHebrew"),
          Map.entry(84, "x-MacArabic"),
          Map.entry(85, "x-MacGreek"),
          Map.entry(86, "x-MacTurkish"),
          Map.entry(87, "x-MacThai"),
          Map.entry(88, "x-MacCentralEurope"),
          Map.entry(89, "x-MacCyrillic"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(130, "x-Johab"),
          Map.entry(134, "GBK"),
          Map.entry(136, "x-windows-950"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"),
          Map.entry(254, "IBM437"),
          Map.entry(255, "IBM850"));

  private static final Map<Integer, String> CODE_PAGES =
      Map.of(
          708, "ISO-8859-6",
          874, "x-windows-874",
          932, "windows-31j",
          936, "GBK",
          949, "x-windows-949",
          950, "x-windows-950",
          1361, "x-Johab",
          10000, "x-MacRoman",
          10007, "x-MacCyrillic",
          65001, "UTF-8");

  private final Map<Integer, Font> fonts = new HashMap<>();
  private Charset ordinary = charset("windows-1252", StandardCharsets.ISO_8859_1);

  /** A font. */
  static final class Font {
    private final StringBuilder name = new StringBuilder();
    private @Nullable Charset charset;
    private boolean symbols;

    void append(String more) {
      name.append(more);
    }
  }

  /** Returns the font {@code number}, which is made if it is new. */
  Font define(int number) {
    return fonts.computeIfAbsent(number, key -> new Font());
  }

  /** Sets the charset of {@code font} by the number that fonts name theirs by. */
  void setCharset(Font font, int number) {
    String name = CHARSETS.get(number);
    font.charset = name == null ? null : charset(name, ordinary);
    font.symbols = number == SYMBOLS;
  }

  /** Sets the charset of text in a font without one of its own. */
  void setCodePage(int number) {
    String name = CODE_PAGES.get(number);
    if (name == null) {
      name = (number >= 1250 && number <= 1258 ? "windows-" : "IBM") + number;
    }
    ordinary = charset(name, ordinary);
  }

  private static Charset charset(String name, Charset otherwise) {
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }

  /** Returns the charset of text in the font {@code number}. */
  Charset charset(int number) {
    Font font = fonts.get(number);
    return font == null || font.charset == null ? ordinary : font.charset;
  }

  /** Whether the font {@code number} has signs in the place of letters. */
  boolean isOfSymbols(int number) {
    Font font = fonts.get(number);
    return font != null && font.symbols;
  }

  /** Returns the face of text in the font {@code number}. */
  Face face(int number) {
    Font font = fonts.get(number);
    boolean typewriter = font != null && Typeface.isMonospaced(font.name.toString());
    return typewriter ? Face.TYPEWRITER : Face.ORDINARY;
  }
}
