package dev.glotwire.read;

import dev.glotwire.read.RtfStory.Properties;
import dev.glotwire.read.Run.Face;
import dev.glotwire.read.Run.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes passages of a Rich Text file. */
final class RtfPassages {
  /** Files that nest their groups deeper are no documents. */
  private static final int DEEPEST = 10_000;

  /** Groups that are no part of the text, whatever is in them. */
  private static final Set<String> SKIPPED =
      Set.of(
          "annotation",
          "atnauthor",
          "atndate",
          "atnicn",
          "atnid",
          "atnparent",
          "atnref",
          "atntime",
          "atrfend",
          "atrfstart",
          "colortbl",
          "filetbl",
          "footer",
          "footerf",
          "footerl",
          "footerr",
          "ftncn",
          "ftnsep",
          "ftnsepc",
          "aftncn",
          "aftnsep",
          "aftnsepc",
          "header",
          "headerf",
          "headerl",
          "headerr",
          "info",
          "listoverridetable",
          "listtable",
          "nonesttables",
          "nonshppict",
          "objdata",
          "pict",
          "pntxta",
          "pntxtb",
          "revtbl",
          "rxe",
          "shprslt",
          "shppict",
          "tc",
          "tcn",
          "template",
          "txe",
          "xe");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("bullet", "\u2022"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"),
          Map.entry("tab", "\t"),
          Map.entry("column", " "),
          Map.entry("zwj", "\u200D"),
          Map.entry("zwnj", "\u200C"),
          Map.entry("ltrmark", "\u200E"),
          Map.entry("rtlmark", "\u200F"));

  private static final Pattern LINK =
      Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\"\\\\]\\S*))");
  private static final Pattern CONTENTS = Pattern.compile("(?i)^\\s*(?:TOC|INDEX|TOA)\\b");
  private static final Pattern WEB = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]{1,4000}");

  private final RtfTokens tokens;
  private final TooMuchTextException.Counter counter;
  private final RtfFonts fonts = new RtfFonts();
  private final Map<Integer, StringBuilder> paragraphStyles = new HashMap<>();
  private final Map<Integer, StringBuilder> characterStyles = new HashMap<>();
  private final Deque<State> around = new ArrayDeque<>();
  private final Deque<RtfStory> stories = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream undecoded = new ByteArrayOutputStream();
  private State state = new State();
  private RtfStory story = new RtfStory(0);
  private int ordinaryFont;

  /** How many characters are still to come that stand for the last one in other programs. */
  private int shadow;

  private int notes;
  private boolean tracked;

  private RtfPassages(byte[] bytes, int maxCharacters) {
    this.tokens = new RtfTokens(bytes);
    this.counter = new TooMuchTextException.Counter(maxCharacters);
  }

  /**
   * What was found.
   *
   * @param hasTrackedChanges whether changes were accepted
   */
  record Found(List<Passage> passages, boolean hasTrackedChanges) {}

  /** What a group is for. */
  private enum Destination {
    TEXT,
    /** Left out, but for the text boxes in it. */
    SKIPPED,
    /** Left out with all that is in it. */
    DROPPED,
    FONTS,
    STYLES,
    INSTRUCTION,
    /** The typed number or bullet of a list item. */
    MARKER
  }

  /** What holds until the end of a group. */
  private static final class State {
    Destination destination = Destination.TEXT;
    Look look = Look.PLAIN;

    /** Whether text is bold or italic that is written from right to left. */
    Look rightToLeftLook = Look.PLAIN;

    Raised raised = Raised.NOT;
    boolean hidden;
    boolean deleted;
    boolean rightToLeft;
    int font = -1;
    int rightToLeftFont = -1;
    int fallback = 1;
    int characterStyle;
    int paragraphStyle;
    int level;
    int indent;
    int firstLine;
    int outline = -1;
    boolean inTable;
    RtfFonts.@Nullable Font definedFont;
    @Nullable StringBuilder definedStyle;
    @Nullable StringBuilder instruction;
    boolean ownsStory;

    State inner() {
      State inner = new State();
      inner.destination = destination;
      inner.definedFont = definedFont;
      inner.definedStyle = definedStyle;
      inner.instruction = instruction;
      inner.fallback = fallback;
      inner.look = look;
      inner.rightToLeftLook = rightToLeftLook;
      inner.raised = raised;
      inner.hidden = hidden;
      inner.deleted = deleted;
      inner.rightToLeft = rightToLeft;
      inner.font = font;
      inner.rightToLeftFont = rightToLeftFont;
      inner.characterStyle = characterStyle;
      inner.paragraphStyle = paragraphStyle;
      inner.level = level;
      inner.indent = indent;
      inner.firstLine = firstLine;
      inner.outline = outline;
      inner.inTable = inTable;
      return inner;
    }

    void resetParagraph() {
      paragraphStyle = 0;
      level = 0;
      indent = 0;
      firstLine = 0;
      outline = -1;
      inTable = false;
    }

    void resetText() {
      look = Look.PLAIN.withLink(look.link());
      rightToLeftLook = Look.PLAIN;
      raised = Raised.NOT;
      hidden = false;
      deleted = false;
      font = -1;
      rightToLeftFont = -1;
      characterStyle = 0;
    }

    boolean isText() {
      return destination == Destination.TEXT && !hidden && !deleted;
    }
  }

  /**
   * Reads a file.
   *
   * @param maxCharacters more text than this is refused
   */
  static Found read(byte[] bytes, int maxCharacters) throws IOException {
    RtfPassages reader = new RtfPassages(bytes, maxCharacters);
    return new Found(reader.read(), reader.tracked);
  }

  private List<Passage> read() throws IOException {
    boolean starred = false;
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> {
          if (around.size() <= 1) {
            return finish(); // what follows the document is none of it
          }
          close();
        }
        case WORD -> word(tokens.word(), starred);
        case SIGN -> sign((char) tokens.value());
        default -> addByte(tokens.value());
      }
      starred = kind == RtfTokens.Kind.SIGN && tokens.value() == '*';
    }
    return finish();
  }

  private List<Passage> finish() throws IOException {
    flush();
    while (!stories.isEmpty()) {
      endStory();
    }
    return story.finish(properties());
  }

  private void open() throws IOException {
    flush();
    shadow = 0;
    if (around.size() == DEEPEST) {
      throw new IOException("nested too deeply");
    }
    around.push(state);
    state = state.inner();
  }

  private void close() throws IOException {
    flush();
    shadow = 0;
    if (state.ownsStory) {
      endStory();
    }
    state = around.pop();
  }

  // ---- text

  private void addByte(int value) throws IOException {
    if (shadow > 0) {
      shadow--;
      return;
    }
    undecoded.write(value);
  }

  private void add(String more) throws IOException {
    decode();
    text.append(more);
  }

  private void decode() {
    if (undecoded.size() > 0) {
      text.append(undecoded.toString(fonts.charset(font())));
      undecoded.reset();
    }
  }

  private int font() {
    int font = state.rightToLeft ? state.rightToLeftFont : state.font;
    return font < 0 ? ordinaryFont : font;
  }

  private void flush() throws IOException {
    decode();
    if (text.isEmpty()) {
      return;
    }
    String written = text.toString();
    text.setLength(0);
    switch (state.destination) {
      case TEXT -> {
        if (state.isText() && !around.isEmpty()) {
          counter.add(written.length());
          Look look =
              state.rightToLeft
                  ? state
                      .look
                      .withBold(state.rightToLeftLook.bold())
                      .withItalic(state.rightToLeftLook.italic())
                  : state.look;
          story.append(state.raised.write(written), look.withFace(face()));
        }
      }
      case MARKER -> story.appendMarker(fonts.isOfSymbols(font()) ? "\u2022" : written);
      case INSTRUCTION -> {
        if (state.instruction != null) {
          state.instruction.append(written);
        }
      }
      case FONTS -> {
        if (state.definedFont != null) {
          state.definedFont.append(written.replace(";", ""));
        }
      }
      case STYLES -> {
        if (state.definedStyle != null) {
          state.definedStyle.append(written.replace(";", ""));
        }
      }
      case SKIPPED, DROPPED -> {}
    }
  }

  private Face face() {
    Optional<Face> character = style(characterStyles, state.characterStyle);
    Optional<Face> paragraph = style(paragraphStyles, state.paragraphStyle);
    if (character.equals(Optional.of(Face.CODE)) || paragraph.equals(Optional.of(Face.CODE))) {
      return Face.CODE;
    }
    return character.or(() -> paragraph).orElse(fonts.face(font()));
  }

  private static Optional<Face> style(Map<Integer, StringBuilder> styles, int number) {
    StringBuilder name = number == 0 ? null : styles.get(number);
    return name == null ? Optional.empty() : Typeface.ofStyle(name.toString());
  }

  private Properties properties() {
    StringBuilder name = paragraphStyles.get(state.paragraphStyle);
    String style = name == null ? "" : name.toString().strip();
    return new Properties(
        style.toLowerCase(Locale.ROOT).replace(' ', '_'),
        state.level,
        state.indent,
        state.firstLine < 0,
        state.outline,
        state.inTable);
  }

  // ---- control words

  private void sign(char sign) throws IOException {
    String written =
        switch (sign) {
          case '~' -> "\u00A0";
          case '_' -> "\u2011";
          default -> "";
        };
    if (!written.isEmpty()) {
      addOrSkip(written);
    }
  }

  private void addOrSkip(String written) throws IOException {
    if (shadow > 0) {
      shadow--;
    } else {
      add(written);
    }
  }

  private void word(String word, boolean starred) throws IOException {
    String written = SIGNS.get(word);
    if (written != null) {
      addOrSkip(written);
    } else if (word.equals("u")) {
      add(String.valueOf((char) tokens.value()));
      shadow = state.fallback;
    } else {
      flush();
      if (!destination(word, starred)) {
        apply(word);
      }
    }
  }

  /** Returns whether {@code word} says what its group is for. */
  private boolean destination(String word, boolean starred) {
    if (state.destination == Destination.DROPPED) {
      return true;
    }
    switch (word) {
      case "fonttbl" -> state.destination = Destination.FONTS;
      case "stylesheet" -> state.destination = Destination.STYLES;
      case "field" -> state.instruction = new StringBuilder();
      case "fldinst" ->
          state.destination =
              state.destination == Destination.TEXT ? Destination.INSTRUCTION : Destination.SKIPPED;
      case "fldrslt" -> startResult();
      case "listtext", "pntext" ->
          state.destination = state.isText() ? Destination.MARKER : Destination.SKIPPED;
      case "footnote" -> startNote();
      case "shptxt", "dptxbxtext" -> startStory(0);
      case "upr" -> state.destination = Destination.SKIPPED;
      case "ud" -> {
        if (around.size() > 1) {
          State upr = around.pop();
          state.destination = around.element().destination;
          around.push(upr);
        }
      }
      default -> {
        boolean style = state.destination == Destination.STYLES && word.equals("cs");
        if (SKIPPED.contains(word)) {
          state.destination = Destination.DROPPED;
        } else if (starred && !style) {
          state.destination = Destination.SKIPPED;
        } else {
          return false;
        }
      }
    }
    return true;
  }

  private void startResult() {
    String instruction = state.instruction == null ? "" : state.instruction.toString();
    Matcher link = LINK.matcher(instruction);
    if (CONTENTS.matcher(instruction).find()) {
      state.destination = Destination.DROPPED;
    } else if (link.find()) {
      String address = Optional.ofNullable(link.group(1)).orElseGet(() -> link.group(2)).strip();
      state.look = WEB.matcher(address).matches() ? state.look.withLink(address) : state.look;
    }
  }

  private void startNote() {
    if (!state.isText()) {
      state.destination = Destination.DROPPED;
      return;
    }
    notes++;
    story.addNote(notes);
    startStory(notes);
  }

  /** Starts a note, or a text box where {@code note} is 0. */
  private void startStory(int note) {
    if (state.hidden || state.deleted || state.ownsStory) {
      state.destination = Destination.DROPPED;
      return;
    }
    stories.push(story);
    story = new RtfStory(note);
    state.resetParagraph();
    state.resetText();
    state.look = Look.PLAIN;
    state.destination = Destination.TEXT;
    state.ownsStory = true;
  }

  private void endStory() {
    List<Passage> passages = story.finish(properties());
    story = stories.pop();
    story.attach(passages);
  }

  private void apply(String word) {
    switch (state.destination) {
      case FONTS -> {
        if (word.equals("f")) {
          state.definedFont = fonts.define(tokens.value());
        } else if (word.equals("fcharset") && state.definedFont != null) {
          fonts.setCharset(state.definedFont, tokens.value());
        }
      }
      case STYLES -> {
        if (word.equals("s")) {
          state.definedStyle = named(paragraphStyles);
        } else if (word.equals("cs")) {
          state.definedStyle = named(characterStyles);
        }
      }
      case TEXT, MARKER -> {
        applyToText(word);
        if (state.destination == Destination.TEXT) {
          applyToParagraph(word);
        }
      }
      default -> {}
    }
  }

  private StringBuilder named(Map<Integer, StringBuilder> styles) {
    return styles.computeIfAbsent(tokens.value(), key -> new StringBuilder());
  }

  private void applyToText(String word) {
    int value = tokens.value();
    boolean on = tokens.isOn();
    switch (word) {
      case "ansicpg" -> fonts.setCodePage(value);
      case "mac" -> fonts.setCodePage(10000);
      case "pc" -> fonts.setCodePage(437);
      case "pca" -> fonts.setCodePage(850);
      case "deff" -> ordinaryFont = value;
      case "plain" -> state.resetText();
      case "b" -> {
        if (state.rightToLeft) {
          state.rightToLeftLook = state.rightToLeftLook.withBold(on);
        } else {
          state.look = state.look.withBold(on);
        }
      }
      case "i" -> {
        if (state.rightToLeft) {
          state.rightToLeftLook = state.rightToLeftLook.withItalic(on);
        } else {
          state.look = state.look.withItalic(on);
        }
      }
      case "ab" -> state.rightToLeftLook = state.rightToLeftLook.withBold(on);
      case "ai" -> state.rightToLeftLook = state.rightToLeftLook.withItalic(on);
      case "strike", "striked" -> state.look = state.look.withStruck(on);
      case "super" -> state.raised = on ? Raised.SUPERSCRIPT : Raised.NOT;
      case "sub" -> state.raised = on ? Raised.SUBSCRIPT : Raised.NOT;
      case "nosupersub" -> state.raised = Raised.NOT;
      case "v" -> state.hidden = on;
      case "deleted" -> {
        state.deleted = on;
        tracked |= on;
      }
      case "revised" -> tracked |= on;
      case "cs" -> state.characterStyle = value;
      case "f" -> state.font = value;
      case "af" -> state.rightToLeftFont = value;
      case "rtlch" -> state.rightToLeft = true;
      case "ltrch" -> state.rightToLeft = false;
      case "uc" -> state.fallback = Math.max(0, value);
      default -> {}
    }
  }

  private void applyToParagraph(String word) {
    int value = tokens.value();
    switch (word) {
      case "par", "sect" -> {
        if (!state.deleted) {
          story.endParagraph(properties());
        }
      }
      case "line", "lbr" -> story.addBreak();
      case "page" -> {
        story.addBreak();
        story.addBreak();
      }
      case "pard" -> state.resetParagraph();
      case "s" -> state.paragraphStyle = value;
      case "ilvl" -> state.level = value;
      case "li", "lin" -> state.indent = value;
      case "fi" -> state.firstLine = value;
      case "outlinelevel" -> state.outline = value;
      case "intbl" -> state.inTable = true;
      case "itap" -> state.inTable = value > 0;
      case "trowd" -> story.announceRow();
      case "cellx" -> story.announceCell(value);
      case "cell" -> story.endCell(properties());
      case "nestcell" -> story.endParagraph(properties());
      case "row" -> story.endRow();
      default -> {}
    }
  }
}
