package dev.glotwire.benchmarks.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GoldenTextsTest {

  @Test
  void theSegmenterSplitsTheGoldenTexts() throws IOException {
    Path folder = Path.of("../../shared/data/segmentation/golden");
    assumeThat(folder).as("the shared data are not here").exists();
    Tally tally = new Tally();

    for (Sample sample : Sample.read(folder)) {
      tally.add(sample, find(sample));
    }

    assertThat(tally.passed()).isGreaterThanOrEqualTo(170);
  }

  @Test
  void everyPrefixOfTheGoldenTextsIsCovered() throws IOException {
    Path folder = Path.of("../../shared/data/segmentation/golden");
    assumeThat(folder).as("the shared data are not here").exists();

    for (Sample sample : Sample.read(folder)) {
      Locale language = Locale.forLanguageTag(sample.language());
      Offsets offsets = new Offsets(sample.text());
      for (int end = 0; end <= sample.text().length(); end++) {
        String prefix = sample.text().substring(0, end);
        int covered =
            Segmenter.standard().segment(prefix, language).stream()
                .mapToInt(span -> offsets.at(span.end()) - offsets.at(span.start()))
                .sum();
        assertThat(covered).as(prefix).isEqualTo(offsets.at(end));
      }
    }
  }

  @Test
  void aTallyLeavesOutEndsWithoutATerminator() {
    Sample sample =
        new Sample(
            "1", "set", "en", "A head It sank. So.", List.of("A head", "It sank.", "So."), 0);
    Tally tally = new Tally();

    tally.add(sample, BitSet.valueOf(new long[] {1L << 12}));

    assertThat(tally.f1()).isEqualTo(2.0 / 3);
    assertThat(tally.terminatedF1()).isEqualTo(1);
    assertThat(tally.passed()).isZero();
  }

  private static BitSet find(Sample sample) {
    Offsets offsets = new Offsets(sample.text());
    BitSet found = new BitSet();
    for (Span span :
        Segmenter.standard().segment(sample.text(), Locale.forLanguageTag(sample.language()))) {
      found.set(offsets.at(span.end()));
    }
    found.clear(offsets.at(sample.text().length()));
    return found;
  }
}
