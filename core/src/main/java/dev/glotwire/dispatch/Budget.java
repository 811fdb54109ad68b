package dev.glotwire.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * What may be spent. It is asked before every request, retries included, so that the one that would
 * cross a limit is never sent. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Budget {

  /** One that allows everything. */
  Budget UNLIMITED = (provider, texts) -> Optional.empty();

  /**
   * Spends what sending {@code texts} takes, or, if that would cross a limit, spends nothing.
   *
   * @param provider who would be sent them
   * @param texts as they would be sent
   * @return why they must not be sent, as one clause for a person; empty if it was spent
   */
  Optional<String> spend(String provider, List<String> texts);
}
