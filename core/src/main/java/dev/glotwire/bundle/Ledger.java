package dev.glotwire.bundle;

import java.util.Optional;

/**
 * The answers that a run has got so far, kept as they arrive, so that a run that was interrupted
 * goes on where it stopped. Thread-safe.
 */
public interface Ledger {

  /** Returns the answer to {@code question} that an earlier, unfinished run got. */
  Optional<Answer> find(String question);

  /**
   * Keeps {@code answer}: once this returns it survives the end of the process.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void record(Answer answer);

  /** Returns one that knows what this does, and keeps nothing more. */
  default Ledger withoutLearning() {
    Ledger known = this;
    return new Ledger() {
      @Override
      public Optional<Answer> find(String question) {
        return known.find(question);
      }

      @Override
      public void record(Answer answer) {}
    };
  }

  /** Returns one that knows nothing and keeps nothing. */
  static Ledger none() {
    return new Ledger() {
      @Override
      public Optional<Answer> find(String question) {
        return Optional.empty();
      }

      @Override
      public void record(Answer answer) {}
    };
  }
}
