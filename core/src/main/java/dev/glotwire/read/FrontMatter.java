package dev.glotwire.read;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter of a Markdown file: YAML between {@code ---} lines or TOML between {@code +++}
 * lines. Only the scalars of top-level keys are found, and those below one or in a table of TOML;
 * everything else is left alone.
 *
 * @param end offset of the first line behind it
 * @param scalars in the order of the file
 */
record FrontMatter(int end, List<Scalar> scalars) {
  private static final FrontMatter NONE = new FrontMatter(0, List.of());

  /** Keys whose values are read by people; compared in lower case without {@code -} and _. */
  private static final Set<String> TEXT_KEYS =
      Set.of(
          "title",
          "linktitle",
          "shorttitle",
          "seotitle",
          "metatitle",
          "headline",
          "subtitle",
          "subheadline",
          "subheading",
          "description",
          "metadescription",
          "seodescription",
          "summary",
          "abstract",
          "excerpt",
          "lead",
          "lede",
          "standfirst",
          "dek",
          "deck",
          "kicker",
          "teaser",
          "tagline",
          "intro",
          "caption",
          "imagealt",
          "imagecaption");

  /** The head of a table of TOML, {@code [image]} or {@code [[images]]}. */
  private static final Pattern TABLE =
      Pattern.compile("\\h*+\\[{1,2}([^\\[\\]#=,]++)\\]{1,2}\\h*+(?:#.*+)?\\r?");

  /** Keys that say something of a picture where they stand below one, as in {@code image.alt}. */
  private static final Set<String> NESTED_TEXT_KEYS = Set.of("alt", "alttext", "caption");

  private static final Set<String> LANGUAGE_KEYS = Set.of("lang", "language", "locale");

  /**
   * The value of a key.
   *
   * @param key as written, behind the key that it stands below and a dot
   * @param span of the value, quotes included
   * @param value unquoted
   */
  record Scalar(String key, Span span, String value, Style style) {

    private String plainKey() {
      return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    boolean isText() {
      String plain = plainKey();
      int dot = plain.lastIndexOf('.');
      return dot > 0
          ? NESTED_TEXT_KEYS.contains(plain.substring(dot + 1))
          : TEXT_KEYS.contains(plain);
    }

    boolean isLanguage() {
      return LANGUAGE_KEYS.contains(plainKey());
    }
  }

  /** How a value is written. */
  enum Style {
    YAML_PLAIN {
      @Override
      String write(String value) {
        return isPlainYaml(value) ? value : YAML_DOUBLE.write(value);
      }
    },
    YAML_SINGLE {
      @Override
      String write(String value) {
        return hasControls(value) ? YAML_DOUBLE.write(value) : "'" + value.replace("'", "''") + "'";
      }
    },
    YAML_DOUBLE {
      @Override
      String write(String value) {
        return quoted(value);
      }
    },
    /** A line of a block scalar, in which nothing needs an escape. */
    YAML_BLOCK {
      @Override
      String write(String value) {
        return value;
      }
    },
    TOML_BASIC {
      @Override
      String write(String value) {
        return quoted(value);
      }
    },
    /** A line of a string in three double marks. */
    TOML_BASIC_LINE {
      @Override
      String write(String value) {
        String inside = quoted(value);
        return inside.substring(1, inside.length() - 1);
      }
    },
    /** A line of a string in three single marks, where nothing can be escaped. */
    TOML_LITERAL_LINE {
      @Override
      String write(String value) {
        return value.replace('\'', '’');
      }
    },
    TOML_LITERAL {
      @Override
      String write(String value) {
        return value.indexOf('\'') >= 0 || hasControls(value)
            ? TOML_BASIC.write(value)
            : "'" + value + "'";
      }
    };

    /** Returns {@code value}, one line of text, as it stands in the file. */
    abstract String write(String value);

    private static String quoted(String value) {
      StringBuilder out = new StringBuilder("\"");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < 0x20 || c == 0x7F) {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
          out.append(c);
        }
      }
      return out.append('"').toString();
    }

    private static boolean hasControls(String value) {
      return value.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
    }

    /** Whether YAML reads {@code value} back as the same text without quotes. */
    private static boolean isPlainYaml(String value) {
      if (value.isEmpty() || hasControls(value) || value.endsWith(":") || looksTyped(value)) {
        return false;
      }
      char first = value.charAt(0);
      boolean indicator = "-?:,[]{}#&*!|>'\"%@`=~".indexOf(first) >= 0;
      return !indicator && !value.contains(": ") && !value.contains(" #");
    }

    private static boolean looksTyped(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf" -> true;
        default -> value.chars().allMatch(c -> "0123456789+-.:_eExTZtz ".indexOf(c) >= 0);
      };
    }
  }

  /** Returns the front matter at the beginning of {@code text}, empty where there is none. */
  static FrontMatter of(String text) {
    if (text.startsWith("---")) {
      return parse(text, "---", "...");
    }
    return text.startsWith("+++") ? parse(text, "+++", "+++") : NONE;
  }

  private static FrontMatter parse(String text, String fence, String otherFence) {
    SourceLine line = SourceLine.at(text, 0);
    if (!text.substring(0, line.end()).stripTrailing().equals(fence)) {
      return NONE;
    }
    List<SourceLine> lines = new ArrayList<>();
    while (line.next() < text.length()) {
      line = SourceLine.at(text, line.next());
      String written = text.substring(line.start(), line.end()).stripTrailing();
      if (written.equals(fence) || written.equals(otherFence)) {
        return new Fields(text, lines, fence.equals("+++")).read(line.next());
      }
      lines.add(line);
    }
    return NONE;
  }

  Optional<Scalar> language() {
    return scalars.stream().filter(Scalar::isLanguage).findFirst();
  }

  /** Reads the lines between the fences. */
  private static final class Fields {
    private final String text;
    private final List<SourceLine> lines;
    private final boolean toml;
    private final List<Scalar> scalars = new ArrayList<>();

    Fields(String text, List<SourceLine> lines, boolean toml) {
      this.text = text;
      this.lines = lines;
      this.toml = toml;
    }

    FrontMatter read(int end) {
      boolean anyKey = lines.isEmpty();
      String table = "";
      for (int i = 0; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        Optional<String> head = toml ? table(line) : Optional.empty();
        if (head.isPresent()) {
          table = head.get() + ".";
          anyKey = true;
          continue;
        }
        int keyEnd = keyEnd(line);
        if (keyEnd < 0) {
          // Two thematic breaks with prose between them are no front matter.
          if (!anyKey && !isIgnorable(line)) {
            return NONE;
          }
          continue;
        }
        anyKey = true;
        String key = unquoted(text.substring(line.start(), keyEnd).strip());
        if (toml) {
          i = readToml(table + key, i, keyEnd + 1);
        } else {
          readYaml(key, i, keyEnd + 1);
        }
      }
      return new FrontMatter(end, List.copyOf(scalars));
    }

    /** Returns the name of the table that begins at {@code line}. */
    private Optional<String> table(SourceLine line) {
      Matcher head = TABLE.matcher(line.of(text));
      return head.matches() ? Optional.of(unquoted(head.group(1).strip())) : Optional.empty();
    }

    private boolean isIgnorable(SourceLine line) {
      String written = line.of(text).strip();
      return written.isEmpty() || written.startsWith("#");
    }

    /** Returns the offset of the sign behind the key that starts {@code line}, or -1. */
    private int keyEnd(SourceLine line) {
      char sign = toml ? '=' : ':';
      int at = line.start();
      while (at < line.end() && isKeyCharacter(text.charAt(at))) {
        at++;
      }
      int nameEnd = at;
      while (at < line.end() && text.charAt(at) == ' ') {
        at++;
      }
      boolean found = nameEnd > line.start() && at < line.end() && text.charAt(at) == sign;
      boolean parted = found && (toml || at + 1 == line.end() || isBlank(text.charAt(at + 1)));
      return parted ? at : -1;
    }

    private static boolean isKeyCharacter(char c) {
      return Character.isLetterOrDigit(c)
          || c == '_'
          || c == '-'
          || c == '"'
          || c == '\''
          || c == '.';
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }

    private static String unquoted(String key) {
      return key.replace("\"", "").replace("'", "");
    }

    private int skipBlanks(int from, int end) {
      int at = from;
      while (at < end && isBlank(text.charAt(at))) {
        at++;
      }
      return at;
    }

    // ---- TOML

    /** Reads the value behind {@code from}; returns the index of its last line. */
    private int readToml(String key, int index, int from) {
      SourceLine line = lines.get(index);
      int start = skipBlanks(from, line.end());
      if (text.startsWith("\"\"\"", start)) {
        return readTomlLines(key, index, start, "\"\"\"", Style.TOML_BASIC_LINE);
      }
      if (text.startsWith("'''", start)) {
        return readTomlLines(key, index, start, "'''", Style.TOML_LITERAL_LINE);
      }
      if (start < line.end() && text.charAt(start) == '"') {
        addQuoted(key, start, doubleEnd(start, line.end()), Style.TOML_BASIC);
      } else if (start < line.end() && text.charAt(start) == '\'') {
        addQuoted(key, start, text.indexOf('\'', start + 1) + 1, Style.TOML_LITERAL);
      }
      return index;
    }

    /**
     * Adds each line of a string in three marks; of one with escapes none, for they may join lines.
     */
    private int readTomlLines(String key, int index, int start, String marks, Style style) {
      int end = text.indexOf(marks, start + marks.length());
      if (end < 0 || end >= lines.get(lines.size() - 1).end()) {
        return lines.size() - 1;
      }
      while (text.startsWith(marks, end + 1)) {
        end++; // a mark of the text stands before those that close
      }
      boolean escaped =
          style == Style.TOML_BASIC_LINE && text.substring(start, end).indexOf('\\') >= 0;
      int last = index;
      for (int i = index; i < lines.size() && lines.get(i).start() <= end; i++) {
        SourceLine line = lines.get(i);
        int from = skipBlanks(Math.max(line.start(), start + marks.length()), line.end());
        int to = Math.min(line.end(), end);
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
          to--;
        }
        if (from < to && !escaped) {
          add(key, new Span(from, to), text.substring(from, to), style);
        }
        last = i;
      }
      return last;
    }

    private void addQuoted(String key, int start, int end, Style style) {
      SourceLine line = SourceLine.at(text, start);
      if (end <= start || end > line.end() || !isComment(skipBlanks(end, line.end()), line)) {
        return;
      }
      String inside = text.substring(start + 1, end - 1);
      String value =
          switch (style) {
            case YAML_SINGLE -> inside.replace("''", "'");
            case YAML_DOUBLE, TOML_BASIC -> unescaped(inside);
            default -> inside;
          };
      add(key, new Span(start, end), value, style);
    }

    private boolean isComment(int at, SourceLine line) {
      return at == line.end() || text.charAt(at) == '#';
    }

    /** Returns the offset behind the double quote that closes the one at {@code start}, or -1. */
    private int doubleEnd(int start, int end) {
      for (int i = start + 1; i < end; i++) {
        if (text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == '"') {
          return i + 1;
        }
      }
      return -1;
    }

    private static String unescaped(String inside) {
      if (inside.indexOf('\\') < 0) {
        return inside;
      }
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < inside.length(); i++) {
        char c = inside.charAt(i);
        if (c != '\\' || i + 1 == inside.length()) {
          out.append(c);
          continue;
        }
        char code = inside.charAt(++i);
        int digits = code == 'x' ? 2 : code == 'u' ? 4 : code == 'U' ? 8 : 0;
        if (digits > 0 && i + digits < inside.length()) {
          i = appendCodePoint(out, inside, i, digits);
        } else {
          out.append(
              switch (code) {
                case 'n', 't', 'r' -> ' ';
                case '_' -> '\u00A0';
                default -> code;
              });
        }
      }
      return out.toString();
    }

    private static int appendCodePoint(StringBuilder out, String inside, int at, int digits) {
      try {
        out.appendCodePoint(Integer.parseInt(inside.substring(at + 1, at + 1 + digits), 16));
        return at + digits;
      } catch (IllegalArgumentException e) {
        out.append(inside.charAt(at));
        return at;
      }
    }

    // ---- YAML

    private void readYaml(String key, int index, int from) {
      SourceLine line = lines.get(index);
      int start = skipBlanks(from, line.end());
      if (start == line.end()) {
        readBelow(key, index);
        return;
      }
      boolean continued = index + 1 < lines.size() && isIndented(lines.get(index + 1));
      readYaml(key, index, line, start, continued);
    }

    /**
     * Reads the texts in the mapping, or list of mappings, below a key without a value.
     *
     * @param index of the key's line
     */
    private void readBelow(String key, int index) {
      int scalar = Integer.MAX_VALUE; // the column of a key whose block scalar is being passed
      for (int i = index + 1; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        if (line.of(text).isBlank()) {
          continue;
        }
        int at = skipBlanks(line.start(), line.end());
        if (at == line.start() && text.charAt(at) != '-') {
          return;
        }
        if (at - line.start() > scalar) {
          continue;
        }
        scalar = Integer.MAX_VALUE;
        while (at + 1 < line.end() && text.charAt(at) == '-' && isBlank(text.charAt(at + 1))) {
          at = skipBlanks(at + 1, line.end());
        }
        int column = at - line.start();
        int end = keyEnd(new SourceLine(at, line.end(), line.next()));
        int start = end < 0 ? line.end() : skipBlanks(end + 1, line.end());
        if (start == line.end()) {
          continue;
        }
        boolean block = text.charAt(start) == '|' || text.charAt(start) == '>';
        Scalar written =
            new Scalar(
                key + "." + unquoted(text.substring(at, end).strip()),
                new Span(at, end),
                "",
                Style.YAML_PLAIN);
        if (block) {
          scalar = column;
          if (written.isText()) {
            readBlockScalar(written.key(), i, text.charAt(start) == '>', column);
          }
        } else if (written.isText()) {
          readYaml(written.key(), i, line, start, isDeeper(i + 1, column));
        }
      }
    }

    /** Whether the line at {@code index} goes on with the value of a key at {@code column}. */
    private boolean isDeeper(int index, int column) {
      if (index >= lines.size() || lines.get(index).of(text).isBlank()) {
        return false;
      }
      SourceLine line = lines.get(index);
      return skipBlanks(line.start(), line.end()) - line.start() > column;
    }

    private void readYaml(String key, int index, SourceLine line, int start, boolean continued) {
      switch (text.charAt(start)) {
        case '|', '>' -> readBlockScalar(key, index, text.charAt(start) == '>', 0);
        case '"' -> addQuoted(key, start, doubleEnd(start, line.end()), Style.YAML_DOUBLE);
        case '\'' -> addQuoted(key, start, singleEnd(start, line.end()), Style.YAML_SINGLE);
        case '[', '{', '&', '*', '!', '#', '%', '@', '`' -> {}
        default -> {
          if (!continued) {
            addPlain(key, start, line.end());
          }
        }
      }
    }

    private void addPlain(String key, int start, int lineEnd) {
      int comment = text.indexOf(" #", start);
      int end = comment >= 0 && comment < lineEnd ? comment : lineEnd;
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      add(key, new Span(start, end), text.substring(start, end), Style.YAML_PLAIN);
    }

    private boolean isIndented(SourceLine line) {
      return line.end() > line.start() && isBlank(text.charAt(line.start()));
    }

    private int singleEnd(int start, int end) {
      for (int i = start + 1; i < end; i++) {
        if (text.charAt(i) == '\'') {
          if (i + 1 < end && text.charAt(i + 1) == '\'') {
            i++;
          } else {
            return i + 1;
          }
        }
      }
      return -1;
    }

    /**
     * Adds each paragraph of a folded scalar, or each line of a literal one.
     *
     * @param column of its key, whose value is further in
     */
    private void readBlockScalar(String key, int index, boolean folded, int column) {
      int start = -1;
      int end = -1;
      StringBuilder value = new StringBuilder();
      for (int i = index + 1; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        boolean blank = line.of(text).isBlank();
        if (!blank && skipBlanks(line.start(), line.end()) - line.start() <= column) {
          break;
        }
        if (start >= 0 && (blank || !folded)) {
          add(key, new Span(start, end), value.toString(), Style.YAML_BLOCK);
          start = -1;
          value.setLength(0);
        }
        if (!blank) {
          int from = skipBlanks(line.start(), line.end());
          start = start < 0 ? from : start;
          end = line.start() + line.of(text).stripTrailing().length();
          value.append(value.isEmpty() ? "" : " ").append(text, from, end);
        }
      }
      if (start >= 0) {
        add(key, new Span(start, end), value.toString(), Style.YAML_BLOCK);
      }
    }

    private void add(String key, Span span, String value, Style style) {
      if (!value.isBlank()) {
        scalars.add(new Scalar(key, span, value, style));
      }
    }
  }

  /** Returns the edits that make the language keys name {@code target}. */
  Map<Span, String> languageEdits(Locale target) {
    Map<Span, String> edits = new LinkedHashMap<>();
    for (Scalar scalar : scalars) {
      if (scalar.isLanguage()) {
        String tag = target.toLanguageTag();
        String written = scalar.value.indexOf('_') > 0 ? tag.replace('-', '_') : tag;
        edits.put(scalar.span, scalar.style.write(written));
      }
    }
    return edits;
  }
}
