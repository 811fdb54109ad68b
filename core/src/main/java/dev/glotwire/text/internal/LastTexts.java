package dev.glotwire.text.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each thread found in the last few texts that it looked at: a source, its translation and
 * what becomes of it are looked at by one rule and check after the other. Thread-safe.
 *
 * @param <T> what is found in a text
 */
public final class LastTexts<T> {
  private static final int HOW_MANY = 4;

  /** Longer texts are not held on to, in UTF-16 code units. */
  private static final int LONGEST = 10_000;

  private record Known<T>(String text, T found) {}

  private final Function<String, T> search;
  private final ThreadLocal<@Nullable Known<T>[]> last;

  /**
   * @param search finds it; the same text always gives the same
   */
  public LastTexts(Function<String, T> search) {
    this.search = search;
    this.last = ThreadLocal.withInitial(LastTexts::none);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static <T> @Nullable Known<T>[] none() {
    return new Known[HOW_MANY];
  }

  /** Returns what is found in {@code text}. */
  public T find(String text) {
    @Nullable Known<T>[] known = last.get();
    for (int i = 0; i < HOW_MANY; i++) {
      Known<T> one = known[i];
      if (one != null && one.text.equals(text)) {
        return one.found;
      }
    }
    T found = search.apply(text);
    if (text.length() <= LONGEST) {
      System.arraycopy(known, 0, known, 1, HOW_MANY - 1);
      known[0] = new Known<>(text, found);
    }
    return found;
  }
}
