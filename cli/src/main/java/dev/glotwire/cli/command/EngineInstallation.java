package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.cli.setup.LocalEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Has the local engine installed after saying what that takes and, in a terminal, asking. */
final class EngineInstallation {
  private final Console console;
  private final Talk talk;
  private final boolean asks;

  /**
   * @param asks whether to ask where somebody can be asked
   */
  EngineInstallation(Console console, Talk talk, boolean asks) {
    this.console = console;
    this.talk = talk;
    this.asks = asks;
  }

  /**
   * Carries out {@code plan}, which does something.
   *
   * @return whether it was agreed to
   */
  boolean carryOut(LocalEngine engine, LocalEngine.Plan plan) throws IOException {
    talk.say("To install the local engine, this will run:");
    plan.lines().forEach(line -> talk.say("  " + line));
    if (asks && console.canAsk() && !isAgreed()) {
      return false;
    }
    engine.carryOut(plan);
    talk.say("The local engine is installed; 'glotwire languages apertium' lists it.");
    return true;
  }

  private boolean isAgreed() throws IOException {
    console.err().print("Go on? [Y/n] ");
    console.err().flush();
    String answer =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
  }
}
