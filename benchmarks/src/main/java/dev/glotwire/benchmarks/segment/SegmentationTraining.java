package dev.glotwire.benchmarks.segment;

import dev.glotwire.segment.internal.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns the weights that the segmenter ships with.
 *
 * <pre>java ... SegmentationTraining ../shared/data abbreviations.txt weights.bin</pre>
 */
final class SegmentationTraining {
  private SegmentationTraining() {}

  public static void main(String[] args) throws IOException {
    Corpus corpus = Corpus.read(Path.of(args[0]));
    Lexicon lexicon = Lexicon.parse(Files.readAllBytes(Path.of(args[1])));
    List<Sample> texts = new ArrayList<>(corpus.licensedOutside(Sample.BLOCKS));
    texts.addAll(corpus.training());
    Files.write(Path.of(args[2]), Learner.learn(texts, corpus.lines(), lexicon).toBytes());
  }
}
