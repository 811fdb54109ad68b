package dev.glotwire.benchmarks.segment;

import com.ibm.icu.text.BreakIterator;
import dev.glotwire.article.Span;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Texts a second, of Glotwire and of ICU as it comes, in one run; compare the two, not runs.
 *
 * <p>The texts are those of the parallel data, ten sentences each: English, or ten languages in
 * turn. {@code -Dglotwire.data} names the folder of the data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SegmenterBenchmark {
  private static final List<String> MIXED =
      List.of("ar", "de", "en", "fr", "hi", "ja", "pl", "ru", "th", "zh");

  @Param({"english", "mixed"})
  private String text = "";

  private final Segmenter segmenter = Segmenter.standard();
  private final List<String> texts = new ArrayList<>();
  private final List<Locale> languages = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    Path folder = Path.of(System.getProperty("glotwire.data", "../shared/data"), "parallel");
    List<String> codes = text.equals("english") ? List.of("en") : MIXED;
    for (Sample sample : Sample.readLines(folder)) {
      if (codes.contains(sample.language())) {
        texts.add(sample.text());
        languages.add(Locale.forLanguageTag(sample.language()));
      }
    }
  }

  @Benchmark
  public int glotwire() {
    int sentences = 0;
    for (int i = 0; i < texts.size(); i++) {
      sentences += segmenter.segment(texts.get(i), languages.get(i)).size();
    }
    return sentences;
  }

  /** Spans are made here too: they are what a caller needs. */
  @Benchmark
  public int icu() {
    int sentences = 0;
    for (int i = 0; i < texts.size(); i++) {
      BreakIterator iterator = BreakIterator.getSentenceInstance(languages.get(i));
      iterator.setText(texts.get(i));
      List<Span> spans = new ArrayList<>();
      int start = iterator.first();
      for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
        spans.add(new Span(start, end));
        start = end;
      }
      sentences += spans.size();
    }
    return sentences;
  }

  /** The same, but the iterator of each language is kept: nothing but the walk is left. */
  @Benchmark
  public int icuKept(Iterators kept) {
    int sentences = 0;
    for (int i = 0; i < texts.size(); i++) {
      BreakIterator iterator = kept.of(languages.get(i));
      iterator.setText(texts.get(i));
      for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
        sentences++;
      }
    }
    return sentences;
  }

  /** One iterator a language. */
  @State(Scope.Thread)
  public static class Iterators {
    private final java.util.Map<Locale, BreakIterator> all = new java.util.HashMap<>();

    BreakIterator of(Locale language) {
      return all.computeIfAbsent(language, BreakIterator::getSentenceInstance);
    }
  }
}
