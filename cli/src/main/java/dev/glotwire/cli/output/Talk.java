package dev.glotwire.cli.output;

/** What a command says to a person beside its data, as much as was asked for. Immutable. */
public final class Talk {
  private final Console console;
  private final int level;

  /**
   * @param level -1 for warnings only, 0 for what matters, 1 for details, 2 for everything
   */
  public Talk(Console console, int level) {
    this.console = console;
    this.level = level;
  }

  /** Says what everybody should know. */
  public void warn(String sentence) {
    console.err().println("glotwire: " + Printable.line(sentence));
  }

  /** Says what happened. */
  public void say(String sentence) {
    at(0, sentence);
  }

  /** Says how it happened. */
  public void detail(String sentence) {
    at(1, sentence);
  }

  /** Says every step of it. */
  public void trace(String sentence) {
    at(2, sentence);
  }

  private void at(int least, String sentence) {
    if (level >= least) {
      console.err().println(Printable.line(sentence));
    }
  }

  /** Whether {@link #detail} says anything. */
  public boolean isDetailed() {
    return level >= 1;
  }

  /** Whether {@link #trace} says anything. */
  public boolean isTraced() {
    return level >= 2;
  }

  /** Whether {@link #say} says anything. */
  public boolean isHeard() {
    return level >= 0;
  }
}
