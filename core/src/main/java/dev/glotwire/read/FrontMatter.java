package dev.glotwire.read;

import dev.glotwire.article.Span;
import dev.glotwire.read.QuotedScalar.Notation;
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
    /** A part of what stands between double marks in YAML or TOML. */
    DOUBLE_PART {
      @Override
      String write(String value) {
        String inside = quoted(value);
        return inside.substring(1, inside.length() - 1);
      }
    },
    /** A part of what stands between single marks in YAML. */
    YAML_SINGLE_PART {
      @Override
      String write(String value) {
        return withoutControls(value).replace("'", "''");
      }
    },
    /** A paragraph of a plain scalar that has several, so that it cannot be quoted on its own. */
    YAML_PLAIN_PART {
      @Override
      String write(String value) {
        // A space that does not break is no white space to YAML.
        String safe = withoutControls(value).replace(": ", ":\u00A0").replace(" #", "\u00A0#");
        safe = safe.endsWith(":") ? safe + "\u00A0" : safe;
        return isIndicator(safe) ? "\u00A0" + safe : safe;
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
      return !isIndicator(value) && !value.contains(": ") && !value.contains(" #");
    }

    private static boolean isIndicator(String value) {
      return !value.isEmpty() && "-?:,[]{}#&*!|>'\"%@`=~".indexOf(value.charAt(0)) >= 0;
    }

    private static String withoutControls(String value) {
      return hasControls(value) ? value.replaceAll("[\\x00-\\x1F\\x7F]", " ") : value;
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
          int last = readYaml(key, i, keyEnd + 1, 0);
          if (last == i && isComment(skipBlanks(keyEnd + 1, line.end()), line)) {
            readBelow(key, i);
          }
          i = last;
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
      boolean found =
          nameEnd > line.start()
              && at < line.end()
              && text.charAt(at) == sign
              && isWholeKey(line.start(), nameEnd);
      boolean parted = found && (toml || at + 1 == line.end() || isBlank(text.charAt(at + 1)));
      return parted ? at : -1;
    }

    /** Whether a mark that opens a key closes it, too; otherwise it is a text that begins there. */
    private boolean isWholeKey(int start, int end) {
      char first = text.charAt(start);
      return (first != '"' && first != '\'') || (end - start > 1 && text.charAt(end - 1) == first);
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
      if (text.startsWith("\"\"\"", start) || text.startsWith("'''", start)) {
        return readTomlLines(key, index, start);
      }
      if (start < line.end() && text.charAt(start) == '"') {
        addQuoted(key, start, doubleEnd(start, line.end()), Style.TOML_BASIC);
      } else if (start < line.end() && text.charAt(start) == '\'') {
        addQuoted(key, start, text.indexOf('\'', start + 1) + 1, Style.TOML_LITERAL);
      }
      return index;
    }

    /** Adds each line of a string in three marks, as its escapes make them. */
    private int readTomlLines(String key, int index, int start) {
      boolean basic = text.charAt(start) == '"';
      String marks = text.substring(start, start + 3);
      int limit = lines.get(lines.size() - 1).end();
      int end = start + marks.length();
      while (end < limit && !text.startsWith(marks, end)) {
        end += basic && text.charAt(end) == '\\' ? 2 : 1;
      }
      if (end >= limit) {
        return lines.size() - 1;
      }
      for (int i = 0; i < 2 && end < limit && text.startsWith(marks, end + 1); i++) {
        end++; // a mark of the text stands before those that close
      }
      addParts(
          key,
          QuotedScalar.parts(
              text,
              start + marks.length(),
              end,
              basic ? Notation.TOML_BASIC : Notation.TOML_LITERAL),
          basic ? Style.DOUBLE_PART : Style.TOML_LITERAL_LINE);
      return lineOf(index, end);
    }

    /** Returns the index of the line that {@code offset} stands in. */
    private int lineOf(int index, int offset) {
      int last = index;
      while (last + 1 < lines.size() && lines.get(last + 1).start() <= offset) {
        last++;
      }
      return last;
    }

    private void addParts(String key, List<QuotedScalar.Part> parts, Style style) {
      for (QuotedScalar.Part part : parts) {
        add(key, part.span(), part.value(), style);
      }
    }

    private void addQuoted(String key, int start, int end, Style style) {
      SourceLine line = SourceLine.at(text, Math.max(start, end - 1));
      if (end <= start || end > line.end() || !isComment(skipBlanks(end, line.end()), line)) {
        return;
      }
      Notation notation =
          switch (style) {
            case YAML_SINGLE -> Notation.YAML_SINGLE;
            case YAML_DOUBLE -> Notation.YAML_DOUBLE;
            case TOML_BASIC -> Notation.TOML_BASIC;
            default -> Notation.TOML_LITERAL;
          };
      List<QuotedScalar.Part> parts = QuotedScalar.parts(text, start + 1, end - 1, notation);
      if (parts.size() == 1) {
        add(key, new Span(start, end), parts.get(0).value(), style);
      } else {
        addParts(
            key, parts, style == Style.YAML_SINGLE ? Style.YAML_SINGLE_PART : Style.DOUBLE_PART);
      }
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

    // ---- YAML

    /**
     * Reads the value behind {@code from}, or below its key.
     *
     * @param column of the key, whose value is further in
     * @return the index of the last line that was read
     */
    private int readYaml(String key, int index, int from, int column) {
      SourceLine line = lines.get(index);
      int start = skipBlanks(from, line.end());
      if (!isComment(start, line)) {
        return readScalar(key, index, start, column);
      }
      int below = index + 1;
      while (below < lines.size() && isIgnorable(lines.get(below))) {
        below++;
      }
      if (below < lines.size() && isDeeper(below, column)) {
        SourceLine first = lines.get(below);
        int at = skipBlanks(first.start(), first.end());
        boolean item =
            text.charAt(at) == '-' && (at + 1 == first.end() || isBlank(text.charAt(at + 1)));
        if (!item && keyEnd(new SourceLine(at, first.end(), first.next())) < 0) {
          return readScalar(key, below, at, column);
        }
      }
      return index;
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
        if (end < 0) {
          continue;
        }
        int start = skipBlanks(end + 1, line.end());
        boolean block =
            start < line.end() && (text.charAt(start) == '|' || text.charAt(start) == '>');
        scalar = block ? column : scalar;
        i = readYaml(key + "." + unquoted(text.substring(at, end).strip()), i, end + 1, column);
      }
    }

    /** Whether the line at {@code index} goes on with the value of a key at {@code column}. */
    private boolean isDeeper(int index, int column) {
      SourceLine line = lines.get(index);
      return skipBlanks(line.start(), line.end()) - line.start() > column;
    }

    private int readScalar(String key, int index, int start, int column) {
      switch (text.charAt(start)) {
        case '|', '>' -> readBlockScalar(key, index, text.charAt(start) == '>', column);
        case '"', '\'' -> {
          return readQuoted(key, index, start, column);
        }
        case '[', '{', '&', '*', '!', '#', '%', '@', '`' -> {}
        default -> {
          return readPlain(key, index, start, column);
        }
      }
      return index;
    }

    private int readQuoted(String key, int index, int start, int column) {
      int last = index;
      while (last + 1 < lines.size()
          && (lines.get(last + 1).of(text).isBlank() || isDeeper(last + 1, column))) {
        last++;
      }
      int limit = lines.get(last).end();
      boolean isDouble = text.charAt(start) == '"';
      int end = isDouble ? doubleEnd(start, limit) : singleEnd(start, limit);
      if (end < 0) {
        return index;
      }
      addQuoted(key, start, end, isDouble ? Style.YAML_DOUBLE : Style.YAML_SINGLE);
      return lineOf(index, end - 1);
    }

    /** Reads a scalar without quotes, whose lines are folded. */
    private int readPlain(String key, int index, int start, int column) {
      List<QuotedScalar.Part> paragraphs = new ArrayList<>();
      StringBuilder value = new StringBuilder();
      int from = start;
      int end = start;
      int last = index;
      boolean ended = false;
      for (int i = index; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        if (line.of(text).isBlank()) {
          if (!value.isEmpty()) {
            paragraphs.add(new QuotedScalar.Part(new Span(from, end), value.toString()));
            value.setLength(0);
          }
          continue;
        }
        if (i > index && !isDeeper(i, column)) {
          break;
        }
        int at = i == index ? start : skipBlanks(line.start(), line.end());
        if (text.charAt(at) == '#') {
          ended = true;
          continue;
        }
        int lineEnd = plainEnd(at, line.end());
        String written = text.substring(at, lineEnd);
        if (ended || (i > index && !isPlainLine(written))) {
          return index; // YAML does not read it either
        }
        from = value.isEmpty() ? at : from;
        value.append(value.isEmpty() ? "" : " ").append(written);
        end = lineEnd;
        ended = skipBlanks(lineEnd, line.end()) < line.end();
        last = i;
      }
      if (!value.isEmpty()) {
        paragraphs.add(new QuotedScalar.Part(new Span(from, end), value.toString()));
      }
      SourceLine first = lines.get(index);
      if (last > index && !isPlainLine(text.substring(start, plainEnd(start, first.end())))) {
        return index;
      }
      addParts(key, paragraphs, paragraphs.size() == 1 ? Style.YAML_PLAIN : Style.YAML_PLAIN_PART);
      return last;
    }

    private static boolean isPlainLine(String written) {
      return !written.contains(": ") && !written.endsWith(":");
    }

    /** Returns where the text of a line ends: before a comment, and before white space. */
    private int plainEnd(int start, int lineEnd) {
      int end = start;
      while (end < lineEnd
          && !(text.charAt(end) == '#' && end > start && isBlank(text.charAt(end - 1)))) {
        end++;
      }
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      return end;
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
     * Adds each paragraph of a folded scalar, or each line of a literal one. Lines of a folded one
     * that are further in than its first are not folded.
     *
     * @param column of its key, whose value is further in
     */
    private void readBlockScalar(String key, int index, boolean folded, int column) {
      int start = -1;
      int end = -1;
      int indent = -1;
      boolean wasFolded = folded;
      StringBuilder value = new StringBuilder();
      for (int i = index + 1; i < lines.size(); i++) {
        SourceLine line = lines.get(i);
        boolean blank = line.of(text).isBlank();
        if (!blank && !isDeeper(i, column)) {
          break;
        }
        int from = skipBlanks(line.start(), line.end());
        indent = indent < 0 && !blank ? from - line.start() : indent;
        boolean folds = folded && from - line.start() <= indent;
        if (start >= 0 && (blank || !folds || !wasFolded)) {
          add(key, new Span(start, end), value.toString(), Style.YAML_BLOCK);
          start = -1;
          value.setLength(0);
        }
        wasFolded = folds;
        if (!blank) {
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
