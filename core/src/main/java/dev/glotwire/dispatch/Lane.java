package dev.glotwire.dispatch;

import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * One provider as all runs share it: as many requests at a time as it handles well. Thread-safe.
 */
final class Lane {
  private final TranslationProvider provider;
  private final Capabilities capabilities;
  private final List<Rung> ladder;
  private final DispatchSettings settings;
  private final Executor threads;
  private final Pace pace;
  private final Standing standing;
  private final Deque<Attempt> line = new ArrayDeque<>();
  private final Set<Attempt> working = new HashSet<>();
  private int maxTexts;
  private int maxLength;
  private int takenTexts = 1;
  private int takenLength = 1;

  Lane(TranslationProvider provider, DispatchSettings settings, Executor threads) {
    this.provider = provider;
    this.capabilities = provider.capabilities();
    this.ladder = Rung.ladder(capabilities);
    this.settings = settings;
    this.threads = threads;
    this.pace =
        new Pace(settings.rates().getOrDefault(provider.name(), RateLimit.NONE), settings.time());
    this.standing = new Standing(settings);
    this.maxTexts = capabilities.maxTexts();
    this.maxLength = capabilities.maxLength();
  }

  TranslationProvider provider() {
    return provider;
  }

  String name() {
    return provider.name();
  }

  Capabilities capabilities() {
    return capabilities;
  }

  List<Rung> ladder() {
    return ladder;
  }

  Pace pace() {
    return pace;
  }

  Standing standing() {
    return standing;
  }

  Time time() {
    return settings.time();
  }

  /** Returns how many texts are sent together: what the provider declares, or what it has taken. */
  synchronized int maxTexts() {
    return maxTexts;
  }

  /** Returns the length of texts that are sent together; a single one may be longer. */
  synchronized int maxLength() {
    return maxLength;
  }

  /**
   * A batch was too large, whatever the provider declares. What has once been taken is still sent,
   * so that it is learned whether the number of texts or their length is too large.
   */
  synchronized void tooLarge(int texts, int length) {
    maxTexts = Math.min(maxTexts, Math.max(takenTexts, texts / 2));
    maxLength = Math.min(maxLength, Math.max(takenLength, length / 2));
  }

  /** A batch was not too large. */
  synchronized void taken(int texts, int length) {
    takenTexts = Math.max(takenTexts, texts);
    takenLength = Math.max(takenLength, length);
  }

  /** Starts it as soon as there is room. */
  synchronized void submit(Attempt attempt) {
    line.add(attempt);
    fill();
  }

  /** Makes room: it has ended, or will never start. */
  synchronized void release(Attempt attempt) {
    if (!working.remove(attempt)) {
      line.remove(attempt);
    }
    fill();
  }

  private void fill() {
    while (working.size() < capabilities.concurrency() && !line.isEmpty()) {
      Attempt next = line.remove();
      working.add(next);
      try {
        threads.execute(next);
      } catch (RejectedExecutionException e) {
        // The dispatcher is closing, and every run is about to cancel what it waits for.
        working.remove(next);
      }
    }
  }
}
