package dev.glotwire.benchmarks.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The texts of the shared data, by what they may be used for.
 *
 * @param development treebanks to score on; those that may be used commercially are learned from
 * @param restricted names of the development sets that may not be learned from
 * @param training treebanks to learn from only
 * @param lines sentences joined to texts, where a line may hold more than one sentence
 * @param news to score on only: there is no license
 * @param golden edge cases to score on only
 */
record Corpus(
    List<Sample> development,
    Set<String> restricted,
    List<Sample> training,
    List<Sample> lines,
    List<Sample> news,
    List<Sample> golden) {

  /**
   * @param data the folder that holds {@code segmentation} and {@code parallel}
   */
  static Corpus read(Path data) throws IOException {
    Path segmentation = data.resolve("segmentation");
    return new Corpus(
        Sample.read(segmentation.resolve("ud-dev")),
        restricted(segmentation.resolve("LICENCES.tsv")),
        Sample.read(segmentation.resolve("ud-train")),
        Sample.readLines(data.resolve("parallel")),
        Sample.read(segmentation.resolve("news-dev")),
        Sample.read(segmentation.resolve("golden")));
  }

  /** Names like {@code en_gum}, from rows like {@code en UD_English-GUM CC BY-NC-SA 4.0}. */
  private static Set<String> restricted(Path licenses) throws IOException {
    Set<String> names = new HashSet<>();
    for (String line : Files.readAllLines(licenses)) {
      String[] columns = line.split("\t", -1);
      if (columns[2].contains("NC")) {
        String treebank = columns[1].substring(columns[1].lastIndexOf('-') + 1);
        names.add(columns[0] + "_" + treebank.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** Returns the development texts that may be learned from, but for those of one block. */
  List<Sample> licensedOutside(int block) {
    return development.stream()
        .filter(sample -> sample.block() != block && !restricted.contains(sample.set()))
        .toList();
  }
}
