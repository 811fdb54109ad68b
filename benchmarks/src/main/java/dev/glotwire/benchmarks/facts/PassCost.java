package dev.glotwire.benchmarks.facts;

import dev.glotwire.article.Content;
import dev.glotwire.benchmarks.ParallelTexts;
import dev.glotwire.check.Checks;
import dev.glotwire.check.FactGate;
import dev.glotwire.check.Translation;
import dev.glotwire.format.LiteralLocalizer;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.protect.KeptText;
import dev.glotwire.segment.Segmenter;
import dev.glotwire.typography.Typography;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the processor time of what is done to a segment after it was translated, over that of
 * segmenting source and target in the same run: the figures put into the target's form, typography,
 * the fact gate and all other checks.
 *
 * <p>A round goes through all languages, as an article does that is translated into them: its
 * sources come again, its translations do not before the next round. The whole is measured beside
 * segmentation alone, then all parts beside each other, the whole included.
 *
 * <p>Takes a folder of line-aligned files that are named by their language, and how many rounds
 * count; the best round of each language and part does.
 */
public final class PassCost {
  private static final String SEGMENTATION = "segmentation";
  private static final String WHOLE = "whole";
  private static final KeptText NOTHING_KEPT = KeptText.of(List.of());

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final int rounds;
  private long work;

  private PassCost(int rounds) {
    this.rounds = rounds;
  }

  /**
   * @param args the folder; how many rounds, 30 if it is not given; languages, all if none is given
   */
  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PassCost cost = new PassCost(args.length > 1 ? Integer.parseInt(args[1]) : 30);
    List<String> wanted = List.of(args).subList(Math.min(2, args.length), args.length);
    ParallelTexts texts = ParallelTexts.in(Path.of(args[0]));
    List<String> english = texts.english();
    Map<String, Map<String, Runnable>> languages = new LinkedHashMap<>();
    for (String tag : texts.tags()) {
      if (wanted.isEmpty() || wanted.contains(tag)) {
        languages.put(tag, cost.parts(tag, english, texts.lines(tag)));
      }
    }
    Map<String, Map<String, Runnable>> whole = new LinkedHashMap<>();
    languages.forEach(
        (tag, parts) -> {
          Map<String, Runnable> two = new LinkedHashMap<>(parts);
          two.keySet().retainAll(List.of(SEGMENTATION, WHOLE));
          whole.put(tag, two);
        });
    print(out, cost.measure(whole), english.size());
    print(out, cost.measure(languages), english.size());
    out.println(cost.work == 0 ? "nothing was done" : "");
  }

  /** Prints the ratios of each language, and those of all of them together. */
  private static void print(PrintStream out, Map<String, Map<String, Long>> times, int pairs) {
    Map<String, Long> sums = new LinkedHashMap<>();
    times.forEach(
        (tag, parts) -> {
          print(out, tag, parts, pairs);
          parts.forEach((part, time) -> sums.merge(part, time, Long::sum));
        });
    print(out, "all", sums, pairs * times.size());
  }

  private static void print(PrintStream out, String name, Map<String, Long> times, int pairs) {
    double segmentation = times.getOrDefault(SEGMENTATION, 1L);
    StringBuilder line = new StringBuilder(name);
    line.append(
        String.format(Locale.ROOT, "  segmentation (µs) %.2f", segmentation / 1000 / pairs));
    times.forEach(
        (part, time) -> {
          if (!part.equals(SEGMENTATION)) {
            line.append(String.format(Locale.ROOT, "  %s %.2f", part, time / segmentation));
          }
        });
    out.println(line);
  }

  private Map<String, Runnable> parts(String tag, List<String> english, List<String> targets) {
    Locale language = LanguageTags.parse(tag);
    List<Content> sources = english.stream().map(Content::of).toList();
    List<Content> contents = targets.stream().map(Content::of).toList();
    List<Translation> translations = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      translations.add(
          new Translation(english.get(i), targets.get(i), Locale.ENGLISH, language, NOTHING_KEPT));
    }
    Segmenter segmenter = Segmenter.standard();
    LiteralLocalizer localizer = LiteralLocalizer.between(Locale.ENGLISH, language);
    Typography typography = Typography.of(language);
    FactGate gate = new FactGate();
    Checks checks = Checks.standard();
    Checks others = checks.without(FactGate.class);
    Map<String, Runnable> parts = new LinkedHashMap<>();
    parts.put(
        SEGMENTATION,
        () -> {
          for (int i = 0; i < english.size(); i++) {
            work += segmenter.segment(english.get(i), Locale.ENGLISH).size();
            work += segmenter.segment(targets.get(i), language).size();
          }
        });
    parts.put(
        WHOLE,
        () -> {
          for (int i = 0; i < english.size(); i++) {
            Content content =
                localizer.localize(sources.get(i), contents.get(i), NOTHING_KEPT).content();
            content = typography.set(sources.get(i), content).content();
            work +=
                checks
                    .find(
                        new Translation(
                            sources.get(i).displayText(),
                            content.displayText(),
                            Locale.ENGLISH,
                            language,
                            NOTHING_KEPT))
                    .size();
          }
        });
    parts.put(
        "localizer",
        () -> {
          for (int i = 0; i < english.size(); i++) {
            work +=
                localizer.localize(sources.get(i), contents.get(i), NOTHING_KEPT).changes().size();
          }
        });
    parts.put(
        "typography",
        () -> {
          for (int i = 0; i < english.size(); i++) {
            work += typography.set(sources.get(i), contents.get(i)).changes().size();
          }
        });
    parts.put("gate", () -> translations.forEach(each -> work += gate.find(each).size()));
    parts.put("others", () -> translations.forEach(each -> work += others.find(each).size()));
    return parts;
  }

  /** Returns the best time of each part, by language, in nanoseconds. */
  private Map<String, Map<String, Long>> measure(Map<String, Map<String, Runnable>> languages) {
    Map<String, Map<String, Long>> best = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      languages.forEach(
          (tag, parts) ->
              parts.forEach(
                  (name, part) -> {
                    long start = clock.getCurrentThreadCpuTime();
                    part.run();
                    best.computeIfAbsent(tag, any -> new LinkedHashMap<>())
                        .merge(name, clock.getCurrentThreadCpuTime() - start, Math::min);
                  }));
    }
    return best;
  }
}
