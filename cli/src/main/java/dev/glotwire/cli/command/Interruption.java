package dev.glotwire.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run in good order: the working thread is interrupted, and the process waits for
 * it to write what has arrived.
 */
final class Interruption implements AutoCloseable {
  /** How long the process waits; then it goes. */
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  private Interruption(Thread worker) {
    this.hook =
        new Thread(
            () -> {
              happened = true;
              worker.interrupt();
              try {
                finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "glotwire-interruption");
  }

  /** Starts to watch over the current thread. */
  static Interruption watch() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the process is being stopped. */
  boolean happened() {
    return happened;
  }

  /** Ends the watch, and lets a process go that is being stopped. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running, and ends now.
    }
  }
}
