package dev.glotwire.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final Outcome<String> CANCELLED =
      new Outcome.Failed<>("cancelled", Optional.empty());

  private final DispatchSettings settings =
      DispatchSettings.standard().withTime(new FakeTime(), new Random(7));
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ScriptedProvider provider =
      new ScriptedProvider("a", Capabilities.standard(Capabilities.Engine.NEURAL))
          .then(ScriptedProvider::translated)
          .always(this::hang);

  private Translations hang(Batch batch) throws InterruptedException {
    hanging.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      stopped.countDown();
      throw e;
    }
    return ScriptedProvider.translated(batch);
  }

  /** Translates in another thread. */
  private static final class Caller extends Thread {
    private final Dispatcher dispatcher;
    private List<Outcome<String>> outcomes = List.of();
    private boolean interrupted;

    Caller(Dispatcher dispatcher) {
      this.dispatcher = dispatcher;
      start();
    }

    @Override
    public void run() {
      outcomes =
          dispatcher.translate(
              Text.numbered(4),
              Locale.ENGLISH,
              Locale.forLanguageTag("es"),
              Optional.empty(),
              DispatchListener.none());
      interrupted = isInterrupted();
    }

    List<Outcome<String>> outcomes() throws InterruptedException {
      join(TimeUnit.MINUTES.toMillis(1));
      assertThat(isAlive()).isFalse();
      return outcomes;
    }
  }

  private static void assertKeptTheFirst(List<Outcome<String>> outcomes) {
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(outcomes.subList(1, 4)).containsOnly(CANCELLED);
  }

  @Test
  void keepsWhatArrivedBeforeAnInterrupt() throws InterruptedException {
    try (Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings)) {
      Caller caller = new Caller(dispatcher);
      hanging.await();
      caller.interrupt();

      assertKeptTheFirst(caller.outcomes());
      assertThat(caller.interrupted).isTrue();
      assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(provider.received()).hasSize(2);
  }

  @Test
  void keepsWhatArrivedBeforeClosing() throws InterruptedException {
    Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings);
    Caller caller = new Caller(dispatcher);
    hanging.await();
    dispatcher.close();

    assertKeptTheFirst(caller.outcomes());
    assertThat(caller.interrupted).isFalse();
    assertThat(provider.received()).hasSize(2);
    assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings);
    Caller caller = new Caller(dispatcher);
    hanging.await();
    List<Thread> workers = new ArrayList<>(Thread.getAllStackTraces().keySet());
    workers.removeIf(thread -> !thread.getName().startsWith("glotwire-dispatch-"));
    dispatcher.close();
    caller.outcomes();

    assertThat(workers).isNotEmpty().allMatch(Thread::isDaemon);
    for (Thread worker : workers) {
      worker.join(TimeUnit.MINUTES.toMillis(1));
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void cancelsEverythingAfterClosing() {
    Dispatcher dispatcher = Dispatcher.of(List.of(provider), settings);
    dispatcher.close();

    List<Outcome<String>> outcomes =
        dispatcher.translate(
            Text.numbered(2),
            Locale.ENGLISH,
            Locale.FRENCH,
            Optional.empty(),
            DispatchListener.none());

    assertThat(outcomes).containsExactly(CANCELLED, CANCELLED);
    assertThat(provider.received()).isEmpty();
  }

  @Test
  void freesThePlaceOfACancelledRequest() throws InterruptedException {
    ScriptedProvider once =
        new ScriptedProvider("a", Capabilities.standard(Capabilities.Engine.NEURAL))
            .then(this::hang);
    try (Dispatcher dispatcher = Dispatcher.of(List.of(once), settings)) {
      Caller caller = new Caller(dispatcher);
      hanging.await();
      caller.interrupt();
      caller.outcomes();

      List<Outcome<String>> outcomes = new Caller(dispatcher).outcomes();
      assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
    }
  }
}
