package dev.glotwire.cli.setup;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Apertium, the engine that translates on this machine: which packages of Debian and Ubuntu it
 * comes in, and how they are installed.
 */
public final class LocalEngine {
  /** English into Spanish, Catalan and Galician; Spanish into Portuguese, which makes the route. */
  private static final List<String> PACKAGES =
      List.of(
          "apertium", "apertium-eng-spa", "apertium-eng-cat", "apertium-en-gl", "apertium-es-pt");

  private static final int LINES_SHOWN = 20;

  private final Programs programs;
  private final Talk talk;

  public LocalEngine(Console console, Talk talk) {
    this.programs = new Programs(console);
    this.talk = talk;
  }

  /** Returns the exact steps for a machine where they cannot be taken from here. */
  public static List<String> steps() {
    return List.of(
        "On Debian and Ubuntu:",
        "  sudo apt-get update",
        "  sudo apt-get install --no-install-recommends " + String.join(" ", PACKAGES),
        "Elsewhere: install Apertium and the language pairs by the steps of",
        "  https://wiki.apertium.org/wiki/Installation",
        "so that 'apertium -l' lists them, or run an Apertium APY server;",
        "'glotwire providers -v' says which option takes its address.");
  }

  /**
   * Says what there is to do: nothing where all is there.
   *
   * @throws IOException if the package manager cannot be asked
   * @throws Failure if this machine has no {@code apt-get}, or nobody who may use it
   */
  public Plan plan() throws IOException {
    if (programs.find("apt-get").isEmpty() || programs.find("dpkg-query").isEmpty()) {
      throw Failure.of(
              ExitCode.UNAVAILABLE,
              "cannot-install",
              "the local engine is installed from here on Debian and Ubuntu only")
          .withHint(String.join("\n", steps()));
    }
    Set<String> missing = new LinkedHashSet<>(PACKAGES);
    List<String> query = words("dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n");
    query.addAll(PACKAGES);
    programs.run(
        query,
        line -> {
          if (line.endsWith(" installed")) {
            missing.remove(line.substring(0, line.indexOf(' ')));
          }
        });
    return new Plan(missing.isEmpty() ? List.of() : commands(missing));
  }

  private List<List<String>> commands(Set<String> missing) throws IOException {
    List<String> update = new ArrayList<>(privileged());
    update.addAll(List.of("apt-get", "-q", "update"));
    List<String> install = new ArrayList<>(privileged());
    install.addAll(
        List.of(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-q",
            "-y",
            "-o",
            "Dpkg::Use-Pty=0",
            "install",
            "--no-install-recommends"));
    install.addAll(missing);
    return List.of(update, install);
  }

  /** Returns what stands before a command that only root may run. */
  private List<String> privileged() throws IOException {
    List<String> user = new ArrayList<>();
    programs.run(words("id", "-u"), user::add);
    if (user.equals(List.of("0"))) {
      return List.of();
    }
    if (programs.find("sudo").isEmpty()) {
      throw Failure.of(
              ExitCode.NO_PERMISSION, "cannot-install", "only root may install packages here")
          .withHint(String.join("\n", steps()));
    }
    return List.of("sudo");
  }

  /**
   * Does what {@code plan} says, a line of talk for each command.
   *
   * @throws Failure if a command fails, with the last lines it printed
   */
  public void carryOut(Plan plan) throws IOException {
    for (List<String> command : plan.commands) {
      Deque<String> last = new ArrayDeque<>();
      int code =
          programs.run(
              command,
              line -> {
                talk.detail("  " + line);
                last.add(line);
                if (last.size() > LINES_SHOWN) {
                  last.remove();
                }
              });
      if (code != 0 && command.contains("install")) {
        throw Failure.of(
                ExitCode.UNAVAILABLE,
                "install-failed",
                "'" + String.join(" ", command) + "' ended with " + code)
            .withHint(String.join("\n", last));
      }
      if (code != 0) {
        // A single source that is down need not keep the packages from being there.
        talk.warn("'" + String.join(" ", command) + "' ended with " + code + "; going on");
      }
    }
  }

  private static List<String> words(String... words) {
    return new ArrayList<>(List.of(words));
  }

  /**
   * The commands that install what is missing.
   *
   * @param commands in order, a list of words each; none where nothing is missing
   */
  public record Plan(List<List<String>> commands) {
    public Plan {
      commands = List.copyOf(commands);
    }

    /** Whether there is nothing to do. */
    public boolean isDone() {
      return commands.isEmpty();
    }

    /** Returns the commands as they would be typed. */
    public List<String> lines() {
      return commands.stream().map(words -> String.join(" ", words)).toList();
    }
  }
}
