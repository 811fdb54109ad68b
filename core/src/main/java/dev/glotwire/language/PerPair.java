package dev.glotwire.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to a source and a target language, found once: text after text is of the
 * same two. Thread-safe.
 *
 * @param <T> what belongs to them, safe for use by several threads
 */
public final class PerPair<T> {
  private record Known<T>(Locale source, Locale target, T value) {}

  private final BiFunction<Locale, Locale, T> search;
  private final Map<List<Locale>, Known<T>> all = new ConcurrentHashMap<>();
  private volatile @Nullable Known<T> last;

  /**
   * @param search finds it for the source and the target language; the same two always have the
   *     same
   */
  public PerPair(BiFunction<Locale, Locale, T> search) {
    this.search = search;
  }

  /** Returns what belongs to the two. */
  public T of(Locale source, Locale target) {
    Known<T> known = last;
    // Looking languages up by what they say takes longer than much of what is found so.
    if (known == null || !isSame(known.source, source) || !isSame(known.target, target)) {
      known =
          all.computeIfAbsent(
              List.of(source, target),
              pair -> new Known<>(source, target, search.apply(source, target)));
      last = known;
    }
    return known.value;
  }

  @SuppressWarnings("ReferenceEquality") // two that are equal are found all the same
  private static boolean isSame(Locale one, Locale other) {
    return one == other;
  }
}
