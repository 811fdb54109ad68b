package dev.glotwire.benchmarks.segment;

import dev.glotwire.segment.internal.Boundaries;
import dev.glotwire.segment.internal.Lexicon;
import dev.glotwire.segment.internal.Weights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the segmenter by cross-validation: each fifth of a treebank by weights that were learned
 * without it, news and golden texts, which are never learned from, by the weights of all.
 *
 * <pre>java ... SegmentationScore ../shared/data abbreviations.txt [errors.txt]</pre>
 */
final class SegmentationScore {
  private final Corpus corpus;
  private final Lexicon lexicon;
  private final List<String> errors = new ArrayList<>();

  private SegmentationScore(Corpus corpus, Lexicon lexicon) {
    this.corpus = corpus;
    this.lexicon = lexicon;
  }

  public static void main(String[] args) throws IOException {
    Lexicon lexicon = Lexicon.parse(Files.readAllBytes(Path.of(args[1])));
    SegmentationScore score = new SegmentationScore(Corpus.read(Path.of(args[0])), lexicon);
    score.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    if (args.length > 2) {
      Files.write(Path.of(args[2]), score.errors);
    }
  }

  private void print(PrintStream out) {
    Map<String, Tally> treebanks = new TreeMap<>();
    Map<String, Tally> languages = new TreeMap<>();
    for (int block = 0; block < Sample.BLOCKS; block++) {
      Weights weights = learnOutside(block);
      for (Sample sample : corpus.development()) {
        if (sample.block() == block) {
          BitSet found = find(sample, weights);
          languages.computeIfAbsent(sample.language(), none -> new Tally()).add(sample, found);
          treebanks.computeIfAbsent(sample.set(), none -> new Tally()).add(sample, found);
        }
      }
    }
    Weights weights = learnOutside(Sample.BLOCKS);
    Map<String, Tally> news = new TreeMap<>();
    for (Sample sample : corpus.news()) {
      news.computeIfAbsent(sample.language(), none -> new Tally())
          .add(sample, find(sample, weights));
    }
    Tally golden = new Tally();
    for (Sample sample : corpus.golden()) {
      golden.add(sample, find(sample, weights));
    }
    print(out, "treebanks", treebanks);
    print(out, "UD", languages);
    print(out, "news", news);
    out.println("golden " + golden.passed() + " of " + golden.texts());
  }

  private Weights learnOutside(int block) {
    List<Sample> texts = new ArrayList<>(corpus.licensedOutside(block));
    texts.addAll(corpus.training());
    return Learner.learn(texts, corpus.lines(), lexicon);
  }

  private BitSet find(Sample sample, Weights weights) {
    BitSet found = new BitSet();
    Offsets offsets = new Offsets(sample.text());
    Boundaries boundaries = new Boundaries(sample.text(), sample.language(), lexicon, weights);
    for (int end = boundaries.next(); end >= 0; end = boundaries.next()) {
      found.set(offsets.at(end));
    }
    found.clear(offsets.at(sample.text().length()));
    note(sample, found, offsets);
    return found;
  }

  private void note(Sample sample, BitSet found, Offsets offsets) {
    BitSet wrong = (BitSet) found.clone();
    BitSet gold = sample.boundaries();
    wrong.xor(gold);
    String text = sample.text();
    for (int i = 1; i < text.length(); i++) {
      int offset = offsets.at(i);
      if (wrong.get(offset) && offset > offsets.at(i - 1)) {
        errors.add(
            (gold.get(offset) ? "missed " : "wrong  ")
                + sample.id()
                + "\t"
                + text.substring(Math.max(0, i - 40), i)
                + "‖"
                + text.substring(i, Math.min(text.length(), i + 30)));
      }
    }
  }

  private static void print(PrintStream out, String name, Map<String, Tally> tallies) {
    tallies.forEach(
        (key, tally) ->
            out.printf(
                "%-14s %6.2f %6.2f  %s%n",
                key, 100 * tally.f1(), 100 * tally.terminatedF1(), tally.errors()));
    double all = tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    double terminated =
        tallies.entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("th"))
            .mapToDouble(entry -> entry.getValue().terminatedF1())
            .average()
            .orElse(0);
    out.printf("%s macro: F1 %.2f, F1t %.2f%n%n", name, 100 * all, 100 * terminated);
  }
}
