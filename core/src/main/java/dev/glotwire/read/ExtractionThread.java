package dev.glotwire.read;

import dev.glotwire.read.UnreadableArticleException.Reason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Extracts a document in a thread of this JVM, which is given up when its time is over. */
final class ExtractionThread {
  private ExtractionThread() {}

  /**
   * Extracts a document.
   *
   * @throws UnreadableArticleException if it is none, is damaged or is beyond the limits, or if
   *     this thread is interrupted
   */
  static Extraction extract(ExtractionRequest request) throws UnreadableArticleException {
    FutureTask<ExtractionAnswer> task = new FutureTask<>(() -> ExtractionAnswer.of(request));
    Thread thread = new Thread(task, "glotwire-extraction");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(request.limits().timeout().toMillis(), TimeUnit.MILLISECONDS).extraction();
    } catch (TimeoutException e) {
      throw timedOut(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(request, e);
    } catch (ExecutionException e) {
      throw new UnreadableArticleException(
          Reason.FAILED, request.name(), "could not be read: " + e.getCause(), e);
    } finally {
      thread.interrupt();
    }
  }

  /** Returns the refusal of a document that takes too long. */
  static UnreadableArticleException timedOut(ExtractionRequest request) {
    return new UnreadableArticleException(
        Reason.TIMED_OUT,
        request.name(),
        "took longer to read than the limit of "
            + request.limits().timeout().toMillis() / 1000.0
            + " seconds; simplify it, or raise the limit timeout");
  }

  /** Returns the refusal of a document while whose reading its thread was interrupted. */
  static UnreadableArticleException interrupted(
      ExtractionRequest request, InterruptedException cause) {
    return new UnreadableArticleException(
        Reason.FAILED, request.name(), "was not read to its end: interrupted", cause);
  }
}
