package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults at random in a fifth of 10,000 texts over four languages: nothing is lost. */
class RandomFaultsTest {
  private static final int TEXTS = 2_500;
  private static final int BATCH = 10;
  private static final List<Locale> TARGETS =
      Stream.of("es", "pt", "ar", "ja").map(Locale::forLanguageTag).toList();

  /** What goes wrong with a text, and how many texts it can cost beyond sending each once. */
  private enum Fault {
    RATE_LIMITED(BATCH),
    UNAVAILABLE(BATCH),
    CUT_OFF(BATCH),
    ONE_TOO_FEW(BATCH),
    BROKEN(BATCH),
    TOO_LARGE(BATCH),
    /** Bisected from ten: 10, 5, 3, 2 and 1 are refused, and the text goes to the next provider. */
    REFUSED(22),
    /** Two neighbors come back in each other's place. */
    SWAPPED(2),
    UNFAITHFUL_ONCE(1),
    /** On all three rungs; then it goes to the next provider. */
    NEVER_FAITHFUL(4);

    private final int cost;

    Fault(int cost) {
      this.cost = cost;
    }
  }

  /** A provider that has a fault with each fifth text, chosen by chance. */
  private static final class Faulty implements TranslationProvider {
    private final String name;
    private final Map<String, Fault> faults;
    private final Set<String> struck = new HashSet<>();
    private final Map<Fault, Integer> strikes = new EnumMap<>(Fault.class);
    private long sent;
    private long wasted;

    Faulty(String name, Map<String, Fault> faults) {
      this.name = name;
      this.faults = faults;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.standard(Capabilities.Engine.NEURAL)
          .withLimits(BATCH, 1_000, Capabilities.LengthUnit.CHARACTERS)
          .withMarkup(Markup.XML, Markup.PLAIN)
          .withConcurrency(3);
    }

    @Override
    public LanguageSupport languages() {
      return LanguageSupport.any();
    }

    @Override
    public synchronized Translations translate(Batch batch) {
      int size = batch.texts().size();
      sent += size;
      List<String> answers = new ArrayList<>();
      for (String text : batch.texts()) {
        answers.add(text + "|" + batch.target().toLanguageTag() + "|" + name);
      }
      for (int i = 0; i < size; i++) {
        strike(batch, i, answers);
        if (answers.isEmpty()) {
          wasted += size;
          return Translations.direct(batch, batch.texts().subList(1, size));
        }
      }
      wasted +=
          IntStream.range(0, size)
              .filter(i -> !answers.get(i).startsWith(batch.texts().get(i) + "|"))
              .count();
      return new Translations(answers, List.of(batch.source(), batch.target()), name + "-1");
    }

    private void strike(Batch batch, int i, List<String> answers) {
      String key = batch.target().toLanguageTag() + batch.texts().get(i);
      Fault fault = faults.get(key);
      if (fault == null) {
        return;
      }
      if (fault == Fault.REFUSED) {
        if (struck.add(key)) {
          strikes.merge(fault, 1, Integer::sum);
        }
        throw waste(batch, new Rejected(name, "refused"));
      }
      if (fault == Fault.NEVER_FAITHFUL) {
        if (struck.add(key)) {
          strikes.merge(fault, 1, Integer::sum);
        }
        answers.set(i, "");
        return;
      }
      if (!struck.add(key)) {
        return;
      }
      strikes.merge(fault, 1, Integer::sum);
      switch (fault) {
        case RATE_LIMITED ->
            throw waste(batch, new RateLimited(name, "429", Optional.of(Duration.ofSeconds(3))));
        case UNAVAILABLE -> throw waste(batch, new Unavailable(name, "503", null));
        case CUT_OFF -> throw waste(batch, new BadAnswer(name, "cut off", null));
        case TOO_LARGE -> throw waste(batch, new TooLarge(name, "413"));
        case BROKEN -> {
          wasted += batch.texts().size();
          throw new IllegalStateException("broken");
        }
        case ONE_TOO_FEW -> answers.clear();
        case SWAPPED -> Collections.swap(answers, i, (i + 1) % answers.size());
        case UNFAITHFUL_ONCE -> answers.set(i, " ");
        case REFUSED, NEVER_FAITHFUL -> throw new AssertionError(fault);
      }
    }

    private TranslationException waste(Batch batch, TranslationException problem) {
      wasted += batch.texts().size();
      return problem;
    }

    long mostThatFaultsExplain() {
      return strikes.entrySet().stream()
          .mapToLong(each -> (long) each.getKey().cost * each.getValue())
          .sum();
    }
  }

  private static Faulty faulty(String name, Random random) {
    Map<String, Fault> faults = new HashMap<>();
    Fault[] kinds = Fault.values();
    for (Locale target : TARGETS) {
      IntStream.range(0, TEXTS)
          .filter(i -> random.nextInt(5) == 0)
          .forEach(
              i ->
                  faults.put(
                      target.toLanguageTag() + "t" + i, kinds[random.nextInt(kinds.length)]));
    }
    return new Faulty(name, faults);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20260923})
  void losesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    Faulty a = faulty("a", random);
    Faulty b = faulty("b", random);
    DispatchSettings settings =
        DispatchSettings.standard()
            .withTimeouts(Duration.ofDays(365), Duration.ofDays(3_650))
            .withTime(new FakeTime(), random);

    List<List<Outcome<String>>> all = new ArrayList<>();
    List<Heard> heard = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(TARGETS.size());
    try (Dispatcher dispatcher = Dispatcher.of(List.of(a, b), settings)) {
      List<Callable<List<Outcome<String>>>> calls = new ArrayList<>();
      for (Locale target : TARGETS) {
        Heard listener = new Heard();
        heard.add(listener);
        calls.add(
            () ->
                dispatcher.translate(
                    Text.numbered(TEXTS), Locale.ENGLISH, target, Optional.empty(), listener));
      }
      for (Future<List<Outcome<String>>> future : callers.invokeAll(calls)) {
        all.add(future.get());
      }
    } finally {
      callers.shutdownNow();
    }

    long done = 0;
    for (int target = 0; target < TARGETS.size(); target++) {
      List<Outcome<String>> outcomes = all.get(target);
      assertThat(outcomes).as("seed %d", seed).hasSize(TEXTS);
      assertThat(heard.get(target).finished)
          .as("seed %d, each heard once", seed)
          .hasSize(TEXTS)
          .doesNotHaveDuplicates();
      for (int i = 0; i < TEXTS; i++) {
        done += check(outcomes.get(i), i, TARGETS.get(target), seed) ? 1 : 0;
      }
    }
    long sent = a.sent + b.sent;
    assertThat(heard.stream().mapToLong(each -> each.sent.size()).sum())
        .as("seed %d, texts heard of", seed)
        .isEqualTo(sent);
    assertThat(sent)
        .as("seed %d, nothing done is sent again", seed)
        .isEqualTo(done + a.wasted + b.wasted);
    assertThat(sent)
        .as("seed %d, texts sent", seed)
        .isLessThanOrEqualTo(
            (long) TEXTS * TARGETS.size() + a.mostThatFaultsExplain() + b.mostThatFaultsExplain());
    // A twenty-fifth of the texts have a fault at each that does not pass.
    assertThat(done).as("seed %d, few texts fail", seed).isGreaterThan(9_000);
  }

  /** Each provider is down for up to 25 requests at a time, again and again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void endsWellThroughOutages(long seed) throws Exception {
    Random random = new Random(seed);
    DispatchSettings settings =
        DispatchSettings.standard()
            .withTries(1 + random.nextInt(6))
            .withBreak(1 + random.nextInt(6), Duration.ofSeconds(20))
            .withTimeouts(Duration.ofDays(365), Duration.ofDays(3_650))
            .withTime(new FakeTime(), random);
    List<TranslationProvider> chain =
        List.of(flickering("a", random.nextLong()), flickering("b", random.nextLong()));

    ExecutorService callers = Executors.newFixedThreadPool(TARGETS.size());
    try (Dispatcher dispatcher = Dispatcher.of(chain, settings)) {
      List<Callable<List<Outcome<String>>>> calls = new ArrayList<>();
      for (Locale target : TARGETS) {
        calls.add(
            () ->
                dispatcher.translate(
                    Text.numbered(500),
                    Locale.ENGLISH,
                    target,
                    Optional.empty(),
                    DispatchListener.none()));
      }
      for (Future<List<Outcome<String>>> future : callers.invokeAll(calls, 1, TimeUnit.MINUTES)) {
        assertThat(future.isCancelled()).as("seed %d, it hangs", seed).isFalse();
        assertThat(future.get()).as("seed %d", seed).hasSize(500).doesNotContainNull();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static ScriptedProvider flickering(String name, long seed) {
    Random random = new Random(seed);
    int[] down = {0};
    ScriptedProvider provider =
        new ScriptedProvider(
            name,
            Capabilities.standard(Capabilities.Engine.NEURAL)
                .withLimits(5, 1_000, Capabilities.LengthUnit.CHARACTERS)
                .withConcurrency(1 + random.nextInt(4)));
    return provider.always(
        batch -> {
          synchronized (down) {
            if (down[0] == 0 && random.nextInt(10) == 0) {
              down[0] = random.nextInt(25);
            }
            if (down[0] > 0) {
              down[0]--;
              throw new Unavailable(name, "503", null);
            }
          }
          return ScriptedProvider.translated(batch);
        });
  }

  private static boolean check(Outcome<String> outcome, int i, Locale target, long seed) {
    if (outcome instanceof Outcome.Done<String> done) {
      assertThat(done.value())
          .as("seed %d", seed)
          .isEqualTo("t" + i + "|" + target.toLanguageTag() + "|" + done.provider());
      assertThat(done.engine()).isEqualTo(done.provider() + "-1");
      assertThat(done.route()).containsExactly(Locale.ENGLISH, target);
      return true;
    }
    assertThat(((Outcome.Failed<String>) outcome).reason())
        .as("seed %d, task %d", seed, i)
        .startsWith("b: ");
    return false;
  }
}
