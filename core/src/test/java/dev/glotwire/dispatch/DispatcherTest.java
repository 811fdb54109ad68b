package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.LengthUnit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private final FakeTime time = new FakeTime();
  private DispatchSettings settings = DispatchSettings.standard().withTime(time, new Random(7));

  private List<Outcome<String>> translate(List<Text> tasks, ScriptedProvider... chain) {
    return translate(tasks, DispatchListener.none(), chain);
  }

  private List<Outcome<String>> translate(
      List<Text> tasks, DispatchListener<String> listener, ScriptedProvider... chain) {
    try (Dispatcher dispatcher = Dispatcher.of(List.of(chain), settings)) {
      return dispatcher.translate(
          tasks, Locale.ENGLISH, SPANISH, Optional.of("about boats"), listener);
    }
  }

  private static ScriptedProvider limited(int texts, int length, LengthUnit unit) {
    return new ScriptedProvider(
        "a", Capabilities.standard(Capabilities.Engine.NEURAL).withLimits(texts, length, unit));
  }

  @Test
  void givesEachTaskItsOutcome() {
    List<Outcome<String>> outcomes = translate(Text.numbered(35), ScriptedProvider.named("a"));

    for (int i = 0; i < 35; i++) {
      assertThat(outcomes.get(i))
          .isEqualTo(
              new Outcome.Done<>("t" + i + "|es", "a", List.of(Locale.ENGLISH, SPANISH), "v1"));
    }
  }

  @Test
  void needsNoProviderForNoTasks() {
    ScriptedProvider provider = ScriptedProvider.named("a");

    assertThat(translate(List.of(), provider)).isEmpty();
    assertThat(provider.received()).isEmpty();
  }

  @Test
  void rejectsAnEmptyChain() {
    assertThatThrownBy(() -> Dispatcher.of(List.of(), settings))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sendsNothingThatTheBudgetForbids() {
    ScriptedProvider dear = limited(1, 1_000, LengthUnit.CHARACTERS);
    ScriptedProvider free = ScriptedProvider.named("free");
    settings =
        settings.withBudget(
            (provider, texts) ->
                provider.equals("a") && texts.contains("t1")
                    ? Optional.of("too dear")
                    : Optional.empty());

    List<Outcome<String>> alone = translate(Text.numbered(3), dear);
    List<Outcome<String>> outcomes = translate(Text.numbered(3), dear, free);

    assertThat(alone.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(alone.get(1))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo("a: too dear"));
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
    assertThat(dear.received()).noneMatch(batch -> batch.texts().contains("t1"));
    assertThat(free.received()).hasSize(1);
  }

  @Test
  void sendsNoMoreTextsThanDeclared() {
    ScriptedProvider provider = limited(4, 1_000, LengthUnit.CHARACTERS);

    translate(Text.numbered(10), provider);

    assertThat(provider.sizes()).containsExactly(4, 4, 2);
  }

  @Test
  void sendsNoMoreCharactersThanDeclared() {
    ScriptedProvider provider = limited(10, 7, LengthUnit.CHARACTERS);

    translate(Text.of("abc", "abcd", "abc", "abcdefg", "a"), provider);

    assertThat(provider.sizes()).containsExactly(2, 1, 1, 1);
  }

  @Test
  void countsInTheProvidersUnit() {
    ScriptedProvider bytes = limited(10, 6, LengthUnit.UTF8_BYTES);
    ScriptedProvider points = limited(10, 3, LengthUnit.CODE_POINTS);

    translate(Text.of("ñá", "ñ", "é"), bytes);
    translate(Text.of("😀😀", "😀", "a"), points);

    assertThat(bytes.sizes()).containsExactly(2, 1);
    assertThat(points.sizes()).containsExactly(2, 1);
  }

  @Test
  void gathersOtherLanguagesAndThreadsUnderOneLimit() throws Exception {
    ScriptedProvider provider = ScriptedProvider.named("a");
    CyclicBarrier two = new CyclicBarrier(2);
    provider.always(
        batch -> {
          meet(two);
          return ScriptedProvider.translated(batch);
        });
    try (Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings)) {
      List<Thread> callers =
          List.of("es", "pt", "ca", "gl").stream()
              .map(Locale::forLanguageTag)
              .map(target -> new Thread(() -> translateInto(dispatcher, target)))
              .toList();
      callers.forEach(Thread::start);
      for (Thread caller : callers) {
        caller.join();
      }
    }

    assertThat(provider.received()).hasSize(16);
    assertThat(provider.mostUnderWay()).isEqualTo(2);
  }

  private static void meet(CyclicBarrier barrier) throws InterruptedException {
    try {
      barrier.await();
    } catch (java.util.concurrent.BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void translateInto(Dispatcher dispatcher, Locale target) {
    dispatcher.translate(
        Text.numbered(40), Locale.ENGLISH, target, Optional.empty(), DispatchListener.none());
  }

  @Test
  void spacesRequests() {
    settings = settings.withRate("a", RateLimit.requests(4));

    translate(Text.numbered(3), limited(1, 1_000, LengthUnit.CHARACTERS));

    assertThat(time.slept()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
  }

  @Test
  void spacesCharacters() {
    settings = settings.withRate("a", RateLimit.characters(10));

    translate(Text.of("twenty characters ab", "x"), limited(1, 1_000, LengthUnit.CHARACTERS));

    assertThat(time.slept()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void sendsContextToThoseWhoReadIt() {
    ScriptedProvider reads =
        new ScriptedProvider(
            "a", Capabilities.standard(Capabilities.Engine.LANGUAGE_MODEL).withContext());
    ScriptedProvider doesNot = ScriptedProvider.named("b");

    translate(Text.of("one"), reads);
    translate(Text.of("one"), doesNot);

    assertThat(reads.received())
        .extracting(Batch::context)
        .containsOnly(Optional.of("about boats"));
    assertThat(doesNot.received()).extracting(Batch::context).containsOnly(Optional.empty());
  }

  @Test
  void tellsWhatIsSentAndFinished() {
    Heard heard = new Heard();

    translate(Text.of("one", "three"), heard, ScriptedProvider.named("a"));

    assertThat(heard.sent).containsExactly("a 0", "a 1");
    assertThat(heard.characters).isEqualTo(8);
    assertThat(heard.finished).containsExactly(0, 1);
  }

  @Test
  void endsWithWhatAListenerThrows() {
    DispatchListener<String> broken =
        new DispatchListener<>() {
          @Override
          public void finished(int task, Outcome<String> outcome) {
            throw new IllegalStateException("the disk is full");
          }
        };

    assertThatThrownBy(() -> translate(Text.numbered(30), broken, ScriptedProvider.named("a")))
        .hasMessage("the disk is full");
  }

  @Test
  void doesNotCloseProviders() {
    ScriptedProvider provider = ScriptedProvider.named("a");

    translate(Text.of("one"), provider);

    assertThat(provider.isClosed()).isFalse();
  }

  @Test
  void failsATextWithNothingInIt() {
    ScriptedProvider provider = ScriptedProvider.named("a");

    List<Outcome<String>> outcomes = translate(Text.of("one", " \n"), provider);

    assertThat(outcomes.get(1))
        .isEqualTo(new Outcome.Failed<>("there is nothing to translate", Optional.empty()));
    assertThat(provider.texts()).containsExactly("one");
  }
}
