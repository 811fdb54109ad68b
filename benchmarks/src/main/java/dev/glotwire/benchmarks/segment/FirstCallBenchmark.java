package dev.glotwire.benchmarks.segment;

import com.ibm.icu.text.BreakIterator;
import dev.glotwire.segment.Segmenter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first call in a new virtual machine, with all that is read for it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(15)
public class FirstCallBenchmark {
  private static final String TEXT =
      "Dr. Lima left on Sept. 30. “We are ready,” she said. It rained.";

  @Benchmark
  public int glotwire() {
    return Segmenter.standard().segment(TEXT, Locale.ENGLISH).size();
  }

  @Benchmark
  public int icu() {
    BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    iterator.setText(TEXT);
    int sentences = 0;
    while (iterator.next() != BreakIterator.DONE) {
      sentences++;
    }
    return sentences;
  }
}
