package dev.glotwire.typography;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives punctuation behind a letter of a script the form that it has in that script: full width in
 * Chinese and Japanese, Arabic comma and question mark, the Greek question mark.
 */
final class ScriptRule implements Rule {
  private static final Map<Character, String> ARABIC = Map.of(',', "،", ';', "؛", '?', "؟");
  private static final Map<Character, String> GREEK = Map.of('?', ";");
  private static final Map<Character, String> CHINESE =
      Map.of(',', "，", '.', "。", '?', "？", '!', "！", ':', "：", ';', "；");
  private static final Map<Character, String> JAPANESE =
      Map.of(',', "、", '.', "。", '?', "？", '!', "！", ':', "：");

  private static final String CLOSERS = "\"”’»」』）)》";

  private final Set<UnicodeScript> scripts;
  private final @Nullable String[] forms = new String[0x80]; // by the ASCII character
  private final boolean fullWidth;

  private ScriptRule(Set<UnicodeScript> scripts, Map<Character, String> forms, boolean fullWidth) {
    this.scripts = scripts;
    forms.forEach((mark, form) -> this.forms[mark] = form);
    this.fullWidth = fullWidth;
  }

  /**
   * @param script the code of the script that the language is written in
   */
  static Optional<Rule> of(String language, String script) {
    if (script.equals("Arab")) {
      return Optional.of(new ScriptRule(Set.of(UnicodeScript.ARABIC), ARABIC, false));
    }
    return switch (language) {
      case "el" -> Optional.of(new ScriptRule(Set.of(UnicodeScript.GREEK), GREEK, false));
      case "zh", "yue" -> Optional.of(new ScriptRule(Set.of(UnicodeScript.HAN), CHINESE, true));
      case "ja" ->
          Optional.of(
              new ScriptRule(
                  Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
                  JAPANESE,
                  true));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Edit> edits(Passage passage) {
    if (!passage.traits().hasAsciiPunctuation()) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    String text = passage.text();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      String form = c < forms.length ? forms[c] : null;
      if (form == null
          || !(isBehindScript(passage, i) ? ends(passage, i) : isBetween(passage, i))) {
        continue;
      }
      edits.add(Edit.replace(i, form, Kind.PUNCTUATION));
      if (fullWidth) {
        removeSpace(passage, i + 1, edits);
      }
    }
    if (fullWidth) {
      parentheses(passage, edits);
    }
    return edits;
  }

  private boolean isScript(char c) {
    return (scripts.contains(UnicodeScript.of(c)) && Character.isLetter(c)) || c == '々' || c == 'ー';
  }

  private boolean isBehindScript(Passage passage, int at) {
    int i = at - 1;
    while (i > 0 && CLOSERS.indexOf(passage.at(i)) >= 0) {
      i--;
    }
    return isScript(passage.at(i));
  }

  /**
   * Whether a comma or semicolon behind a figure or a foreign word is one of this script, because
   * the text goes on in it, or a question mark is, because the text ends: {@code 50%?}
   */
  private boolean isBetween(Passage passage, int at) {
    char before = passage.before(at);
    boolean behind =
        before != Passage.HELD
            && (Character.isLetterOrDigit(before) || "%)）\"”»」".indexOf(before) >= 0);
    if (!behind) {
      return false;
    }
    int next = at + 1;
    while (CLOSERS.indexOf(passage.at(next)) >= 0 && !Passage.isEnd(passage.at(next))) {
      next++;
    }
    boolean closed = Passage.isEnd(passage.at(next)) || Passage.isSpace(passage.at(next));
    return switch (passage.at(at)) {
      case ',', ';' -> goesOn(passage, at + 1);
      case ':' -> fullWidth && isScript(passage.at(at + 1));
      case '?' ->
          closed
              && (hasScript(passage, at) || goesOn(passage, at + 1))
              && !Names.endIn(passage, at);
      default -> false;
    };
  }

  /** Whether the next word is one of this script; full-width marks need no space before it. */
  private boolean goesOn(Passage passage, int at) {
    int next = at;
    while (passage.at(next) == ' ') {
      next++;
    }
    return (fullWidth || next > at) && isScript(passage.at(next));
  }

  /** Whether the sentence that ends at {@code at} has words of this script. */
  private boolean hasScript(Passage passage, int at) {
    for (int i = at - 1; i >= 0 && ".!?؟。".indexOf(passage.at(i)) < 0; i--) {
      if (isScript(passage.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows shows that the mark is punctuation and no part of a name or a figure. */
  private boolean ends(Passage passage, int at) {
    char next = passage.at(at + 1);
    return next != passage.at(at)
        && passage.before(at) != passage.at(at)
        && (Passage.isEnd(next)
            || Passage.isSpace(next)
            || isScript(next)
            || CLOSERS.indexOf(next) >= 0);
  }

  /** A full-width mark brings its own space. */
  private static void removeSpace(Passage passage, int start, List<Edit> edits) {
    int end = start;
    while (passage.at(end) == ' ') {
      end++;
    }
    if (end > start && !Passage.isEnd(passage.at(end))) {
      edits.add(Edit.remove(start, end, Kind.SPACE));
    }
  }

  /** Widens the parentheses around words of the script that stand in a text of the script. */
  private void parentheses(Passage passage, List<Edit> edits) {
    String text = passage.text();
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int close = text.indexOf(')', open);
      if (close < 0) {
        return;
      }
      boolean inScript =
          isScript(passage.before(open))
              || (Passage.isWord(passage.before(open)) && isScript(passage.at(close + 1)));
      if (text.lastIndexOf('(', close) == open
          && inScript
          && isScript(passage.at(open + 1))
          && isScript(passage.before(close))) {
        edits.add(Edit.replace(open, "（", Kind.PUNCTUATION));
        edits.add(Edit.replace(close, "）", Kind.PUNCTUATION));
        removeSpace(passage, close + 1, edits);
      }
    }
  }
}
