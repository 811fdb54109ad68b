package dev.glotwire.benchmarks.facts;

import dev.glotwire.benchmarks.ParallelTexts;
import dev.glotwire.format.FactMatcher;
import dev.glotwire.format.FactMatcher.Difference;
import dev.glotwire.format.Literal;
import dev.glotwire.format.Literals;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Scores literals and the fact gate on professional translations of an English text: how often our
 * form is what the translator wrote, how often the gate is wrong about a good translation, how
 * often it misses one changed literal, and what it costs beside segmentation.
 *
 * <p>Takes a folder of line-aligned files that are named by their language, such as {@code
 * flores-dev.es}; {@code --alarms}, {@code --missed} and {@code --forms} list the lines behind the
 * figures.
 */
public final class FactScore {

  /** The same alterations in every run. */
  private static final long SEED = 20_261_125;

  private static final int ROUNDS = 30;

  private final PrintStream out;
  private final List<String> options;
  private final List<String> english;
  private final boolean[] hasLiterals;
  private final Map<String, int[]> kinds = new TreeMap<>();
  private final Random random = new Random(SEED);
  private int languages;
  private double forms;
  private double exactForms;
  private double copies;
  private double alarms;
  private double caught;
  private double cost;

  private FactScore(List<String> english, List<String> options, PrintStream out) {
    this.english = english;
    this.options = options;
    this.out = out;
    Literals literals = Literals.in(Locale.ENGLISH);
    this.hasLiterals = new boolean[english.size()];
    for (int i = 0; i < hasLiterals.length; i++) {
      hasLiterals[i] =
          literals.find(english.get(i)).stream()
              .anyMatch(literal -> literal.text().codePoints().anyMatch(Character::isDigit));
    }
  }

  /**
   * @param args the folder, and what to list
   */
  public static void main(String... args) throws IOException {
    ParallelTexts texts = ParallelTexts.in(Path.of(args[0]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FactScore score = new FactScore(texts.english(), List.of(args), out);
    out.println("language  our form  (first)  copied  false alarms  caught  cost");
    for (String tag : texts.tags()) {
      score.add(LanguageTags.parse(tag), texts.lines(tag));
    }
    score.total();
  }

  private void add(Locale language, List<String> targets) {
    FactMatcher matcher = FactMatcher.between(Locale.ENGLISH, language);
    FormScore form = new FormScore(language);
    int lines = 0;
    int flagged = 0;
    int[] altered = new int[2];
    for (int i = 0; i < english.size(); i++) {
      String source = english.get(i);
      String target = targets.get(i);
      List<Literal> unformed = form.add(source, target);
      list("--forms", !unformed.isEmpty(), language, i, source, target, unformed);
      List<Difference> differences = matcher.compare(source, target);
      lines += hasLiterals[i] ? 1 : 0;
      flagged += hasLiterals[i] && !differences.isEmpty() ? 1 : 0;
      list("--alarms", !differences.isEmpty(), language, i, source, target, differences);
      if (differences.isEmpty()) {
        alter(matcher, language, i, target, altered);
      }
    }
    double here = 100.0 * flagged / lines;
    double found = 100.0 * altered[0] / altered[1];
    double ratio = ratio(matcher, language, targets);
    languages++;
    forms += form.share();
    exactForms += form.exactShare();
    copies += form.copiedShare();
    alarms += here;
    caught += found;
    cost += ratio;
    row(
        language.toLanguageTag(),
        form.share(),
        form.exactShare(),
        form.copiedShare(),
        here,
        found,
        ratio);
  }

  private void alter(FactMatcher matcher, Locale language, int line, String target, int[] altered) {
    String source = english.get(line);
    for (Alteration alteration : Alteration.of(source, target, language, random)) {
      boolean found = !matcher.compare(source, alteration.text()).isEmpty();
      altered[0] += found ? 1 : 0;
      altered[1]++;
      int[] ofKind = kinds.computeIfAbsent(alteration.kind(), kind -> new int[2]);
      ofKind[0] += found ? 1 : 0;
      ofKind[1]++;
      list("--missed", !found, language, line, source, alteration.text(), alteration.kind());
    }
  }

  private void list(
      String option,
      boolean applies,
      Locale language,
      int line,
      String source,
      String target,
      Object what) {
    if (applies && options.contains(option)) {
      out.println(language + " " + (line + 1) + " " + what + "\n  " + source + "\n  " + target);
    }
  }

  /** Returns the processor time of the gate for a pair of lines, over that of segmenting both. */
  private double ratio(FactMatcher matcher, Locale language, List<String> targets) {
    Segmenter segmenter = Segmenter.standard();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long gate = Long.MAX_VALUE;
    long segmentation = Long.MAX_VALUE;
    int work = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < english.size(); i++) {
        work += matcher.compare(english.get(i), targets.get(i)).size();
      }
      long middle = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < english.size(); i++) {
        work += segmenter.segment(english.get(i), Locale.ENGLISH).size();
        work += segmenter.segment(targets.get(i), language).size();
      }
      gate = Math.min(gate, middle - start);
      segmentation = Math.min(segmentation, clock.getCurrentThreadCpuTime() - middle);
    }
    return work == 0 ? 0 : (double) gate / segmentation;
  }

  private void total() {
    row(
        "macro",
        forms / languages,
        exactForms / languages,
        copies / languages,
        alarms / languages,
        caught / languages,
        cost / languages);
    kinds.forEach(
        (kind, counts) ->
            out.printf(
                Locale.ROOT,
                "  %-10s caught %d of %d, %.2f %%%n",
                kind,
                counts[0],
                counts[1],
                100.0 * counts[0] / counts[1]));
  }

  private void row(
      String name,
      double form,
      double exact,
      double copied,
      double alarm,
      double found,
      double ratio) {
    out.printf(
        Locale.ROOT,
        "%-8s %8.1f %% %6.1f %% %6.1f %% %10.2f %% %8.2f %% %6.2f%n",
        name,
        form,
        exact,
        copied,
        alarm,
        found,
        ratio);
  }
}
