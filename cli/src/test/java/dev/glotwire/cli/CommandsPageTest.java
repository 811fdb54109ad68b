package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page of all commands is what they say of themselves. After an intended change run with {@code
 * -Dgolden.update} and read the difference.
 */
class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "cli.md");
  private static final Pattern NAME = Pattern.compile("(?m)^  ([a-z-]+)  ");

  private final CommandRun run = new CommandRun();

  private String help(String... command) {
    String[] words = java.util.Arrays.copyOf(command, command.length + 1);
    words[command.length] = "--help";
    assertThat(run.of(words)).isZero();
    return run.out();
  }

  /** Returns the commands that {@code help} lists. */
  private static List<String> commands(String help) {
    int start = help.indexOf("\nCommands:\n");
    if (start < 0) {
      return List.of();
    }
    String list = help.substring(start + "\nCommands:\n".length());
    int end = list.indexOf("\n\n");
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(end < 0 ? list : list.substring(0, end));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private String page() {
    StringBuilder page =
        new StringBuilder(
            "# Commands\n\n"
                + "What every command says with `--help`. [Exit codes](exit-codes.md) and\n"
                + "[configuration](configuration.md) have pages of their own.\n");
    String root = help();
    section(page, "glotwire", root);
    for (String command : commands(root)) {
      String text = help(command);
      section(page, "glotwire " + command, text);
      for (String part : commands(text)) {
        section(page, "glotwire " + command + " " + part, help(command, part));
      }
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String title, String text) {
    page.append("\n## ").append(title).append("\n\n```text\n");
    text.lines().map(String::stripTrailing).forEach(line -> page.append(line).append('\n'));
    page.append("```\n");
  }

  @Test
  void isWhatTheCommandsSayOfThemselves() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page, UTF_8);
    }

    assertThat(page).contains("\n## glotwire translate\n", "\n## glotwire memory import\n");
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }
}
