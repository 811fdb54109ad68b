package dev.glotwire.benchmarks.segment;

import dev.glotwire.segment.internal.Candidates;
import dev.glotwire.segment.internal.Lexicon;
import dev.glotwire.segment.internal.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression by AdaGrad with a pull towards zero. The same examples give the same weights,
 * bit by bit.
 */
final class Learner {
  /**
   * A place where a sentence may end.
   *
   * @param features as hashes
   * @param language see {@link Candidates#language}
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
  record Example(int[] features, boolean boundary, int language, float importance) {}

  private static final int EPOCHS = 6;

  /** The weights are the mean of so many runs, each of which sees the examples in another order. */
  private static final int RUNS = 4;

  private static final float RATE = 0.1f;

  /** The pull towards zero of each step. */
  private static final float PULL = 4e-3f;

  /** Features seen less often are left out. */
  private static final int RARE = 4;

  /**
   * Each example is also learned as if its language was unknown, so that languages without texts
   * profit; it counts less then.
   */
  private static final float ANONYMOUS = 0.5f;

  /** What a line of the parallel texts counts beside a text of a treebank. */
  private static final float LINE = 0.3f;

  /**
   * A place inside of a line counts as no end only where the sum for it is lower: lines hold more
   * than one sentence now and then.
   */
  private static final double SURELY_INSIDE = -1;

  private static final int COUNTERS = 25; // bits

  private final float[] weights = new float[Weights.SIZE];
  private final float[] squares = new float[Weights.SIZE];
  private final boolean[] active = new boolean[Weights.SIZE];

  private Learner(List<Example> examples) {
    activate(examples);
    int[] order = new int[examples.size()];
    float[] sums = new float[Weights.SIZE];
    for (int run = 0; run < RUNS; run++) {
      Arrays.setAll(order, i -> i);
      Arrays.fill(weights, 0);
      Arrays.fill(squares, 0);
      run(examples, order, new Random(run + 1));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      weights[i] = sums[i] / RUNS;
    }
  }

  private void run(List<Example> examples, int[] order, Random random) {
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (int i : order) {
        Example example = examples.get(i);
        step(example, example.language, example.importance);
        step(example, 0, example.importance * ANONYMOUS);
      }
    }
  }

  /**
   * Learns from texts, and then from texts and lines.
   *
   * @param lines see {@link Sample#readLines}
   */
  static Weights learn(List<Sample> texts, List<Sample> lines, Lexicon lexicon) {
    List<Example> examples = examples(texts, lexicon, 1);
    Learner first = new Learner(examples);
    for (Example example : examples(lines, lexicon, LINE)) {
      if (example.boundary || first.sum(example.features, example.language) < SURELY_INSIDE) {
        examples.add(example);
      }
    }
    return new Learner(examples).rounded();
  }

  private static List<Example> examples(List<Sample> samples, Lexicon lexicon, float importance) {
    List<Example> examples = new ArrayList<>();
    for (Sample sample : samples) {
      BitSet gold = sample.boundaries();
      Offsets offsets = new Offsets(sample.text());
      Candidates candidates = new Candidates(sample.text(), sample.language(), lexicon);
      int language = Candidates.language(sample.language());
      while (candidates.next()) {
        boolean boundary = gold.get(offsets.at(candidates.end()));
        examples.add(new Example(candidates.features(), boundary, language, importance));
        candidates.decide(boundary);
      }
    }
    return examples;
  }

  private void activate(List<Example> examples) {
    byte[] seen = new byte[1 << COUNTERS];
    for (Example example : examples) {
      for (int feature : example.features) {
        count(seen, counter(feature, 0));
        count(seen, counter(feature, example.language));
      }
    }
    for (Example example : examples) {
      for (int feature : example.features) {
        active[Weights.shared(feature)] |= seen[counter(feature, 0)] >= RARE;
        active[Weights.own(feature, example.language)] |=
            seen[counter(feature, example.language)] >= RARE;
      }
    }
  }

  private static int counter(int feature, int language) {
    int hash = ((feature ^ (language * 0x6C8E9CF5)) + language) * 0x2545F491;
    return hash >>> (32 - COUNTERS);
  }

  private static void count(byte[] seen, int counter) {
    if (seen[counter] < RARE) {
      seen[counter]++;
    }
  }

  private void step(Example example, int language, float importance) {
    double p = 1 / (1 + StrictMath.exp(-sum(example.features, language)));
    float gradient = (float) (p - (example.boundary ? 1 : 0)) * importance;
    for (int feature : example.features) {
      update(Weights.shared(feature), gradient);
      if (language != 0) {
        update(Weights.own(feature, language), gradient);
      }
    }
  }

  private void update(int at, float gradient) {
    if (!active[at]) {
      return;
    }
    squares[at] += gradient * gradient;
    float step = RATE / (float) Math.sqrt(squares[at] + 1e-6f);
    float weight = weights[at] - step * gradient;
    float pull = Math.abs(gradient) > 1e-9 ? step * PULL : 0;
    weights[at] = weight > pull ? weight - pull : weight < -pull ? weight + pull : 0;
  }

  private double sum(int[] features, int language) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[Weights.shared(feature)];
      if (language != 0) {
        sum += weights[Weights.own(feature, language)];
      }
    }
    return sum;
  }

  private Weights rounded() {
    byte[] bytes = new byte[Weights.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      float scaled = weights[i] * Weights.SCALE;
      bytes[i] = (byte) Math.round(Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, scaled)));
    }
    return new Weights(bytes);
  }
}
