package dev.glotwire.benchmarks.throughput;

import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.DeepLException;
import com.deepl.api.TextResult;
import dev.glotwire.Translator;
import dev.glotwire.article.Article;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.dispatch.DispatchListener;
import dev.glotwire.dispatch.DispatchSettings;
import dev.glotwire.dispatch.Dispatcher;
import dev.glotwire.dispatch.Outcome;
import dev.glotwire.dispatch.Task;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Sends segments in four languages to a stub of DeepL that answers each request after a fixed time,
 * through Glotwire and through the vendor's own client, and compares with the ideal: requests, in
 * rounds of as many as go at a time, times the latency.
 *
 * <p>Takes the number of segments (2,000), the latency in milliseconds (50) and the number of
 * rounds (7), of which the median counts; three more rounds of each warm up.
 */
public final class Throughput {
  private static final List<String> TARGETS = List.of("es", "fr", "de", "it");
  private static final String KEY = "no-key:fx";
  private static final int TEXTS = 50;
  private static final int AT_A_TIME = 4;
  private static final int WARM_UP = 3;

  private final List<String> segments;
  private final int rounds;
  private final double ideal;
  private final StubService stub;
  private final PrintStream out;

  private Throughput(int count, int latency, int rounds, StubService stub, PrintStream out) {
    this.segments =
        IntStream.range(0, count)
            .mapToObj(i -> "The tide of day " + i + " reached the old harbour wall before noon.")
            .toList();
    this.rounds = rounds;
    this.stub = stub;
    this.out = out;
    int requests = TARGETS.size() * ((count + TEXTS - 1) / TEXTS);
    this.ideal = (requests + AT_A_TIME - 1) / AT_A_TIME * latency / 1_000.0;
    out.printf(
        Locale.ROOT,
        "%d segments, %d languages; ideal: %d requests, %d at a time, %d ms each = %.2f s%n",
        count,
        TARGETS.size(),
        requests,
        AT_A_TIME,
        latency,
        ideal);
  }

  /**
   * @param args segments, milliseconds, rounds
   */
  public static void main(String... args) throws Exception {
    int[] numbers = {2_000, 50, 7};
    for (int i = 0; i < args.length; i++) {
      numbers[i] = Integer.parseInt(args[i]);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (StubService stub = StubService.answeringAfter(numbers[1])) {
      new Throughput(numbers[0], numbers[1], numbers[2], stub, out).run();
    }
  }

  private void run() throws Exception {
    measure("Glotwire, the dispatcher", this::dispatch);
    measure("Glotwire, article to bundle", this::translate);
    measure("deepl-java, " + AT_A_TIME + " threads", () -> vendor(AT_A_TIME));
    measure("deepl-java, one call after the other", () -> vendor(1));
  }

  private void measure(String name, Callable<Integer> run) throws Exception {
    double[] seconds = new double[rounds];
    int requests = 0;
    for (int i = -WARM_UP; i < rounds; i++) {
      stub.requests();
      long start = System.nanoTime();
      int translated = run.call();
      double took = (System.nanoTime() - start) / 1e9;
      requests = stub.requests();
      if (translated != segments.size() * TARGETS.size()) {
        throw new IllegalStateException(name + " translated " + translated);
      }
      if (i >= 0) {
        seconds[i] = took;
      }
    }
    Arrays.sort(seconds);
    double median = seconds[rounds / 2];
    out.printf(
        Locale.ROOT,
        "%-38s %6.2f s = %.2f x ideal (%.2f to %.2f), %d requests%n",
        name,
        median,
        median / ideal,
        seconds[0] / ideal,
        seconds[rounds - 1] / ideal,
        requests);
  }

  private TranslationProvider provider() {
    return Providers.installed()
        .require("deepl")
        .create(
            ProviderConfig.of(
                Map.of("base-uri", stub.address(), "concurrency", String.valueOf(AT_A_TIME)),
                Map.of("DEEPL_AUTH_KEY", KEY)::get));
  }

  /** All languages at a time through one dispatcher, as a run does. */
  private int dispatch() throws Exception {
    List<Sentence> tasks = segments.stream().map(Sentence::new).toList();
    try (TranslationProvider provider = provider();
        Dispatcher dispatcher = Dispatcher.of(List.of(provider), DispatchSettings.standard())) {
      return atOnce(
          TARGETS.size(),
          TARGETS.stream()
              .<Callable<Integer>>map(target -> () -> dispatch(dispatcher, tasks, target))
              .toList());
    }
  }

  private static int dispatch(Dispatcher dispatcher, List<Sentence> tasks, String target) {
    List<Outcome<String>> outcomes =
        dispatcher.translate(
            tasks,
            Locale.ENGLISH,
            Locale.forLanguageTag(target),
            Optional.empty(),
            DispatchListener.none());
    return (int) outcomes.stream().filter(Outcome.Done.class::isInstance).count();
  }

  private int translate() throws Exception {
    byte[] text = String.join("\n\n", segments).getBytes(StandardCharsets.UTF_8);
    Article article = ArticleReader.standard().read(text, "tides.txt");
    try (TranslationProvider provider = provider()) {
      Bundle bundle =
          Translator.using(provider)
              .into(TARGETS.get(0), TARGETS.subList(1, TARGETS.size()).toArray(String[]::new))
              .from("en")
              .translate(article);
      return bundle.isComplete()
          ? bundle.targets().stream().mapToInt(target -> target.blocks().size()).sum()
          : 0;
    }
  }

  /** As its manual shows it, in calls of as many texts as the service takes. */
  private int vendor(int threads) throws Exception {
    DeepLClientOptions options = new DeepLClientOptions();
    options.setServerUrl(stub.address());
    DeepLClient client = new DeepLClient(KEY, options);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (String target : TARGETS) {
      for (int from = 0; from < segments.size(); from += TEXTS) {
        List<String> batch = segments.subList(from, Math.min(segments.size(), from + TEXTS));
        calls.add(() -> vendor(client, batch, target));
      }
    }
    return atOnce(threads, calls);
  }

  private static int vendor(DeepLClient client, List<String> batch, String target)
      throws DeepLException, InterruptedException {
    List<TextResult> results = client.translateText(batch, "en", target);
    return (int) results.stream().filter(result -> result.getText().contains("marea")).count();
  }

  private static int atOnce(int threads, List<Callable<Integer>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try {
      int sum = 0;
      for (Future<Integer> future : callers.invokeAll(calls)) {
        sum += future.get();
      }
      return sum;
    } finally {
      callers.shutdownNow();
    }
  }

  private record Sentence(String text) implements Task<String> {
    @Override
    public String encode(Markup markup) {
      return text;
    }

    @Override
    public String decode(String answer, Markup markup) {
      return answer;
    }
  }
}
