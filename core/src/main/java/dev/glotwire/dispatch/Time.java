package dev.glotwire.dispatch;

import java.time.Duration;

/** Passing time, so that a test can let an hour pass at once. Implementations are thread-safe. */
public interface Time {

  /** Returns how long it is since some fixed moment. It never runs backwards. */
  Duration now();

  /**
   * Returns when {@code duration} has passed.
   *
   * @throws InterruptedException if the thread is interrupted before
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns the time of this machine, which a change of its clock does not touch. */
  static Time system() {
    return new SystemTime();
  }
}

final class SystemTime implements Time {
  private final long start = System.nanoTime();

  @Override
  public Duration now() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
  }
}
