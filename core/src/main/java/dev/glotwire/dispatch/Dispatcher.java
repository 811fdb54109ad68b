package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has texts translated by a chain of providers, the first of them as far as it can. It packs
 * batches within a provider's limits, asks several at a time, waits and retries where that helps,
 * splits where a batch is refused, and passes on to the next provider what the one before could not
 * do.
 *
 * <pre>{@code
 * try (Dispatcher dispatcher = Dispatcher.of(List.of(deepl, apertium), DispatchSettings.standard())) {
 *   List<Outcome<Block>> outcomes =
 *       dispatcher.translate(tasks, Locale.ENGLISH, spanish, Optional.empty(), DispatchListener.none());
 * }
 * }</pre>
 *
 * <p>Thread-safe: one dispatcher serves all languages of a run, and its limits of concurrency and
 * rate hold for all callers together. What it learns of a provider (its key is refused, its quota
 * is used up, it is down) holds for as long as the dispatcher is open.
 */
public final class Dispatcher implements AutoCloseable {
  /** How long {@link #close} waits for requests to end that were told to. */
  private static final long CLOSING_SECONDS = 2;

  private static final long IDLE_SECONDS = 5;

  private final List<Lane> lanes;
  private final DispatchSettings settings;
  private final ThreadPoolExecutor threads;
  private final Set<Run<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private Dispatcher(List<TranslationProvider> chain, DispatchSettings settings) {
    this.settings = settings;
    this.threads = daemons();
    this.lanes = chain.stream().map(provider -> new Lane(provider, settings, threads)).toList();
  }

  /**
   * Returns a dispatcher over {@code chain}, whose providers stay open: their owner closes them
   * after the dispatcher.
   *
   * @param chain at least one provider; the first is asked first
   * @throws IllegalArgumentException if {@code chain} is empty
   */
  public static Dispatcher of(List<TranslationProvider> chain, DispatchSettings settings) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a dispatcher needs at least one provider");
    }
    return new Dispatcher(chain, settings);
  }

  /** Lanes bound the number of threads, each by its provider's concurrency. */
  private static ThreadPoolExecutor daemons() {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, "glotwire-dispatch-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Returns when every task is translated or failed. If the calling thread is interrupted or the
   * dispatcher closed meanwhile, requests under way are ended, what has arrived is kept, all other
   * tasks fail as cancelled, and the thread's interrupt stays set.
   *
   * @param tasks texts in {@code source}; they are encoded and decoded by the calling thread
   * @param context text around all of them, to be understood but not translated
   * @return as many outcomes, that of a task at its place
   */
  public <T> List<Outcome<T>> translate(
      List<? extends Task<T>> tasks,
      Locale source,
      Locale target,
      Optional<String> context,
      DispatchListener<T> listener) {
    Run<T> run = new Run<>(lanes, settings, new Run.Request(source, target, context), listener);
    running.add(run);
    try {
      if (closed) {
        run.cancel();
      }
      return run.translate(new ArrayList<Task<T>>(tasks));
    } finally {
      running.remove(run);
    }
  }

  /** Ends requests under way and cancels what remains. The providers stay open. */
  @Override
  public void close() {
    closed = true;
    running.forEach(Run::cancel);
    threads.shutdownNow();
    try {
      threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
