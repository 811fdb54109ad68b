package dev.glotwire.dispatch;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Translations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one batch once: waits for its turn, asks the provider, tells how it ended. It ends only
 * once, by itself or from outside; what happens after that is not heard. Thread-safe.
 */
final class Attempt implements Runnable {
  private final Lane lane;
  private final Batch batch;
  private final Pair pair;
  private final boolean lastResort;
  private final Duration notBefore;
  private final Ear ear;
  private volatile @Nullable Duration calledAt;
  private boolean entered;
  private boolean over;
  private @Nullable Thread thread;

  /** Hears of it, in the thread of the attempt. */
  interface Ear {
    void calling(Attempt attempt);

    /**
     * It ended by itself. Its place in the lane is freed by whoever hears this, once the answer is
     * kept: while it is not, no other request goes out in its place.
     */
    void ended(Attempt attempt, Result result);
  }

  /** How it ended. */
  sealed interface Result {
    /** With as many texts as were sent. */
    record Answered(Translations translations) implements Result {}

    /** It was not sent, for what is known of the provider. */
    record Refused(TranslationException reason) implements Result {}

    record Failed(TranslationException problem) implements Result {}

    /** The virtual machine is in trouble. */
    record Fatal(Error error) implements Result {}
  }

  /**
   * @param notBefore by the lane's time
   */
  Attempt(Lane lane, Batch batch, boolean lastResort, Duration notBefore, Ear ear) {
    this.lane = lane;
    this.batch = batch;
    this.pair = new Pair(batch.source(), batch.target());
    this.lastResort = lastResort;
    this.notBefore = notBefore;
    this.ear = ear;
  }

  @Override
  public void run() {
    synchronized (this) {
      if (over) {
        return;
      }
      thread = Thread.currentThread();
    }
    Result result = attempt();
    synchronized (this) {
      thread = null;
      if (over) {
        return;
      }
      over = true;
    }
    record(result);
    ear.ended(this, result);
  }

  private Result attempt() {
    try {
      Time time = lane.time();
      sleep(notBefore.minus(time.now()));
      Optional<TranslationException> refusal = lane.standing().enter(pair, lastResort);
      if (refusal.isPresent()) {
        return new Result.Refused(refusal.get());
      }
      if (hasEndedOnEntering()) {
        lane.standing().learnedNothing();
        throw new InterruptedException();
      }
      sleep(lane.pace().reserve(batch.texts().stream().mapToInt(String::length).sum()));
      calledAt = time.now();
      ear.calling(this);
      return counted(lane.provider().translate(batch));
    } catch (TranslationException e) {
      return new Result.Failed(e);
    } catch (InterruptedException e) {
      return new Result.Failed(new Unavailable(lane.name(), "interrupted", e));
    } catch (VirtualMachineError e) {
      return new Result.Fatal(e);
    } catch (RuntimeException | Error e) {
      // A provider is a plug-in: its mistakes must not end the run. Its message may hold the text.
      return new Result.Failed(
          new BadAnswer(lane.name(), "the provider broke: " + e.getClass().getName(), e));
    }
  }

  private Result counted(Translations translations) {
    int sent = batch.texts().size();
    int came = translations.texts().size();
    return sent == came
        ? new Result.Answered(translations)
        : new Result.Failed(
            new BadAnswer(lane.name(), came + " texts came back for " + sent, null));
  }

  private void sleep(Duration duration) throws InterruptedException {
    if (!duration.isNegative() && !duration.isZero()) {
      lane.time().sleep(duration);
    }
  }

  private void record(Result result) {
    if (result instanceof Result.Answered) {
      lane.standing().succeeded(pair);
    } else if (result instanceof Result.Failed failed) {
      lane.standing().failed(pair, failed.problem(), batch.texts().size() == 1);
    }
  }

  /** Whether the provider has been asked for longer than {@code limit}. */
  boolean isOverdue(Duration limit) {
    Duration since = calledAt;
    return since != null && lane.time().now().minus(since).compareTo(limit) > 0;
  }

  /**
   * Ends it because it takes too long.
   *
   * @return false if it has just ended by itself
   */
  boolean expire(TranslationException problem) {
    if (!end()) {
      return false;
    }
    lane.standing().failed(pair, problem, false);
    lane.release(this);
    return true;
  }

  /** Ends it because nobody wants the answer any more. */
  void cancel() {
    if (end()) {
      if (hasEntered()) {
        lane.standing().learnedNothing();
      }
      lane.release(this);
    }
  }

  private synchronized boolean hasEntered() {
    return entered;
  }

  /** From here on whoever ends it says so to the standing; before, it must do so itself. */
  private synchronized boolean hasEndedOnEntering() {
    entered = true;
    return over;
  }

  /** The interrupt can only reach the thread while it works for this attempt. */
  private synchronized boolean end() {
    if (over) {
      return false;
    }
    over = true;
    if (thread != null) {
      thread.interrupt();
    }
    return true;
  }
}
