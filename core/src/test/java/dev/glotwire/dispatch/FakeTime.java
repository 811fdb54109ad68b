package dev.glotwire.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody sleeps, and at no other moment. */
final class FakeTime implements Time {
  private final List<Duration> slept = new ArrayList<>();
  private Duration now = Duration.ofDays(1);

  @Override
  public synchronized Duration now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    synchronized (this) {
      slept.add(duration);
      now = now.plus(duration);
    }
  }

  synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Returns how long somebody slept each time. */
  synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
