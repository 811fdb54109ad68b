package dev.glotwire.pipeline;

import dev.glotwire.bundle.BlockState;
import dev.glotwire.spi.TranslationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hears how a run goes on. Calls come from several threads, one at a time, and should return at
 * once; an exception thrown here ends the run.
 */
public interface Progress {

  /** The article was read and the run begins. */
  default void started(Locale source, List<Locale> targets, int blocks) {}

  /** A block ended in {@code state} in one language. */
  default void settled(Locale target, String blockId, BlockState state) {}

  /**
   * A text could not be translated by anybody; its block will settle as failed.
   *
   * @param cause what the last provider threw; empty if it answered, but not faithfully
   */
  default void failed(Locale target, String blockId, Optional<TranslationException> cause) {}

  /** Returns one that listens to nothing. */
  static Progress none() {
    return new Progress() {};
  }
}
