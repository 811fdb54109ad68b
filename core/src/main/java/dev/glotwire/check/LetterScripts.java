package dev.glotwire.check;

import com.ibm.icu.lang.UScript;

/** The script of each letter of the basic plane: every character of every text is asked for. */
final class LetterScripts {
  /** What is no letter, or half of one beyond the basic plane. */
  static final short NONE = -1;

  private static final short[] SCRIPTS = scripts();

  private LetterScripts() {}

  /** Returns the script of {@code c} by the numbers of ICU; {@link #NONE} if it is no letter. */
  static short of(char c) {
    return SCRIPTS[c];
  }

  private static short[] scripts() {
    short[] scripts = new short[Character.MAX_VALUE + 1];
    for (int c = 0; c < scripts.length; c++) {
      scripts[c] = Character.isLetter(c) ? (short) UScript.getScript(c) : NONE;
    }
    return scripts;
  }
}
