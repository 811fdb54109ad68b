package dev.glotwire.benchmarks.check;

import dev.glotwire.benchmarks.ParallelTexts;
import dev.glotwire.check.Checks;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Translation;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.protect.KeptText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what the checks find in professional translations, where little is wrong.
 *
 * <p>Takes a folder of line-aligned files that are named by their language, such as {@code
 * flores-dev.es}, one of them in English; after {@code --list}, every finding is printed.
 */
public final class FalseAlarms {
  private FalseAlarms() {}

  /**
   * @param args the folder, and {@code --list} for all findings
   */
  public static void main(String... args) throws IOException {
    boolean lists = List.of(args).contains("--list");
    ParallelTexts texts = ParallelTexts.in(Path.of(args[0]));
    List<String> source = texts.english();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, Integer> counts = new TreeMap<>();
    int lines = 0;
    for (String tag : texts.tags()) {
      Locale language = LanguageTags.parse(tag);
      List<String> target = texts.lines(tag);
      lines += target.size();
      for (int i = 0; i < target.size(); i++) {
        Translation line =
            new Translation(
                source.get(i), target.get(i), Locale.ENGLISH, language, KeptText.of(List.of()));
        for (Finding finding : Checks.standard().find(line)) {
          counts.merge(finding.check(), 1, Integer::sum);
          if (lists) {
            out.println(
                language + " " + (i + 1) + " " + finding.check() + ": " + finding.message());
            out.println("    " + source.get(i));
            out.println("    " + target.get(i));
          }
        }
      }
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      out.printf(
          Locale.ROOT,
          "%-18s %5d of %d lines (%.3f%%)%n",
          count.getKey(),
          count.getValue(),
          lines,
          100.0 * count.getValue() / lines);
    }
  }
}
