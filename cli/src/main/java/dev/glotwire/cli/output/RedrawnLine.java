package dev.glotwire.cli.output;

/** A line that says how far long work is and is drawn over itself, on a terminal only. */
public final class RedrawnLine {
  /** Moves to the start of the line and clears it (ECMA-48). */
  private static final String START_OF_LINE = "\r\u001B[K";

  private final Console console;
  private final boolean drawn;

  public RedrawnLine(Console console, Talk talk) {
    this.console = console;
    this.drawn = talk.isHeard() && console.canRedraw();
  }

  /** Whether anything is drawn at all. */
  public boolean isDrawn() {
    return drawn;
  }

  /** Draws {@code text}, which has no line break, over what was drawn before. */
  public void draw(String text) {
    if (drawn) {
      console.err().print(START_OF_LINE + text);
      console.err().flush();
    }
  }

  /** Takes the line away. */
  public void clear() {
    draw("");
  }
}
