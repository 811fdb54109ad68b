package dev.glotwire.benchmarks.typography;

import dev.glotwire.benchmarks.ParallelTexts;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.typography.Kind;
import dev.glotwire.typography.Style;
import dev.glotwire.typography.Typeset;
import dev.glotwire.typography.Typography;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts how many lines of professional translations the typography pass would change, why, and
 * whether it leaves alone what it has set.
 *
 * <p>Takes a folder of line-aligned files that are named by their language, such as {@code
 * flores-dev.es}, one of them in English; after {@code --list}, every changed line is printed with
 * the reasons, as it was and as it is set.
 */
public final class TypographyScore {
  private final PrintStream out;
  private final boolean lists;
  private final List<String> source;
  private final Style style;
  private int lines;
  private int changed;
  private int unstable;
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);

  private TypographyScore(List<String> source, PrintStream out, boolean lists) {
    this.source = source;
    this.style = Style.of(source.stream());
    this.out = out;
    this.lists = lists;
  }

  /**
   * @param args the folder, and {@code --list} for all changed lines
   */
  public static void main(String... args) throws IOException {
    boolean lists = List.of(args).contains("--list");
    ParallelTexts texts = ParallelTexts.in(Path.of(args[0]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TypographyScore score = new TypographyScore(texts.english(), out, lists);
    for (String tag : texts.tags()) {
      score.add(LanguageTags.parse(tag), texts.lines(tag));
    }
    score.total();
  }

  private void add(Locale language, List<String> targets) {
    Typography typography = Typography.of(language).withStyle(style);
    Map<Kind, Integer> here = new EnumMap<>(Kind.class);
    List<String> listed = new ArrayList<>();
    int changedHere = 0;
    for (int i = 0; i < targets.size(); i++) {
      Typeset set = typography.set(source.get(i), targets.get(i));
      if (!set.isChanged()) {
        continue;
      }
      changedHere++;
      set.changes().keySet().forEach(kind -> here.merge(kind, 1, Integer::sum));
      if (typography.set(source.get(i), set.text()).isChanged()) {
        unstable++;
        listed.add("  NOT STABLE");
      }
      listed.add("  " + (i + 1) + " " + describe(set.changes()));
      listed.add("    - " + targets.get(i));
      listed.add("    + " + set.text());
    }
    lines += targets.size();
    changed += changedHere;
    here.forEach((kind, count) -> kinds.merge(kind, count, Integer::sum));
    out.printf(
        Locale.ROOT,
        "%-4s %5d lines, changed %3d (%5.2f%%) %s%n",
        language.toLanguageTag(),
        targets.size(),
        changedHere,
        100.0 * changedHere / targets.size(),
        describe(here));
    if (lists) {
      listed.forEach(out::println);
    }
  }

  private void total() {
    out.printf(
        Locale.ROOT,
        "all  %5d lines, changed %3d (%5.2f%%), not stable %d%n",
        lines,
        changed,
        100.0 * changed / lines,
        unstable);
    kinds.forEach(
        (kind, count) ->
            out.printf(
                Locale.ROOT, "  %-22s %5d (%.2f%%)%n", word(kind), count, 100.0 * count / lines));
  }

  private static String describe(Map<Kind, Integer> changes) {
    return new EnumMap<>(Map.copyOf(changes).isEmpty() ? new EnumMap<>(Kind.class) : changes)
        .entrySet().stream()
            .map(entry -> word(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
