package dev.glotwire.read;

import dev.glotwire.read.Run.Face;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by the names of fonts and styles what is, or may be, program code. */
final class Typeface {
  /** Text behind it is set in the face that it stands for; all are of Unicode's private use. */
  private static final char ORDINARY = '\uE0EA';

  private static final char TYPEWRITER = '\uE0EB';
  private static final char CODE = '\uE0EC';

  /** Names as people see them, and as systems name the fonts of one family. */
  private static final Pattern MONOSPACED =
      Pattern.compile(
          "courier.*|(consolas|menlo|monaco|hack|cousine|terminal)([ \\-].*)?|monospace"
              + "|.*\\bmono(space)?\\b.*"
              + "|(dejavu|liberation|sans|free|noto|sf|fira|roboto|ubuntu|jetbrains|plex)+mono([ \\-].*)?"
              + "|nimbusmon.*|inconsolata.*|lucida ?(console|sans ?typewriter).*"
              + "|(source|fira|cascadia) ?code.*|iosevka.*|fixedsys.*|letter ?gothic.*|prestige.*"
              + "|andale ?mono.*|anonymous ?pro.*|ocr.?[ab]\\b.*|cmtt.*|lmmono.*");

  /** Names without spaces and signs, in lower case. */
  private static final Pattern CODE_STYLE =
      Pattern.compile(
          "code(char|style|text|block|inline|line|listing|sample|example|snippet|font|body)?\\d?"
              + "|(source|html|inline|program|computer)(code|text)(char|block|inline|style)?\\d?"
              + "|(in|intext)?linecode(char)?|codeinline|codeintext|verbatim(char)?|verbatimtext"
              + "|html(keyboard|sample|typewriter)(char)?|userentry|teletype|(program)?listing"
              + "|(source|code)listing|console|terminal(text)?|commandline|literalchar"
              + "|(keyword|datatype|decval|basen|float|constant|char|specialchar|string|verbatimstring"
              + "|specialstring|import|comment|documentation|annotation|commentvar|other|function"
              + "|variable|controlflow|operator|builtin|extension|preprocessor|attribute|regionmarker"
              + "|information|warning|alert|error|normal)tok");

  /** Word processors give these to every paragraph of a plain text that is opened in them. */
  private static final Pattern TYPEWRITER_STYLE =
      Pattern.compile("(html)?preformatted(text)?|plaintext|macro(text)?");

  private static final Pattern SIGNS = Pattern.compile("[\\s_\\-.,;()]+");

  private Typeface() {}

  /** Whether all letters of a font are of one width. */
  static boolean isMonospaced(String font) {
    String name = font.strip().toLowerCase(Locale.ROOT).replace("'", "").replace("\"", "");
    return MONOSPACED.matcher(name).matches();
  }

  /** Returns the face that a style's name tells, if it tells one. */
  static Optional<Face> ofStyle(String style) {
    String name = SIGNS.matcher(style.replace("_20_", "").toLowerCase(Locale.ROOT)).replaceAll("");
    if (CODE_STYLE.matcher(name).matches()) {
      return Optional.of(Face.CODE);
    }
    return TYPEWRITER_STYLE.matcher(name).matches()
        ? Optional.of(Face.TYPEWRITER)
        : Optional.empty();
  }

  /** Returns the character that stands for {@code face}. */
  static char mark(Face face) {
    return switch (face) {
      case ORDINARY -> ORDINARY;
      case TYPEWRITER -> TYPEWRITER;
      case CODE -> CODE;
    };
  }

  /** Returns what {@code mark} stands for, if it is one. */
  static Optional<Face> marked(char mark) {
    return switch (mark) {
      case ORDINARY -> Optional.of(Face.ORDINARY);
      case TYPEWRITER -> Optional.of(Face.TYPEWRITER);
      case CODE -> Optional.of(Face.CODE);
      default -> Optional.empty();
    };
  }
}
