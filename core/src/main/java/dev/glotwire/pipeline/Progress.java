package dev.glotwire.pipeline;

import dev.glotwire.bundle.BlockState;
import java.util.List;
import java.util.Locale;

/**
 * Hears how a run goes on. Calls come from several threads, one at a time, and should return at
 * once; an exception thrown here ends the run.
 */
public interface Progress {

  /** The article was read and the run begins. */
  default void started(Locale source, List<Locale> targets, int blocks) {}

  /** A block ended in {@code state} in one language. */
  default void settled(Locale target, String blockId, BlockState state) {}

  /** Returns one that listens to nothing. */
  static Progress none() {
    return new Progress() {};
  }
}
