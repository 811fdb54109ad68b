package dev.glotwire.cli;

import dev.glotwire.cli.output.Console;

/** The process: runs one command and exits with its code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new Glotwire(Console.ofProcess()).run(args));
  }
}
