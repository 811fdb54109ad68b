package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a task.
 *
 * @param <T> what a good answer is decoded to
 */
public sealed interface Outcome<T> {

  /**
   * It was translated.
   *
   * @param provider who did it
   * @param route the languages the text went through
   * @param engine a model or version; may be empty
   */
  record Done<T>(T value, String provider, List<Locale> route, String engine)
      implements Outcome<T> {
    public Done {
      route = List.copyOf(route);
    }
  }

  /**
   * Nobody could translate it.
   *
   * @param reason one sentence for a person, naming the provider that came last
   * @param cause what that provider threw; empty if it answered, but not faithfully
   */
  record Failed<T>(String reason, Optional<TranslationException> cause) implements Outcome<T> {}
}
