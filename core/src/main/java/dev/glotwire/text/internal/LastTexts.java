package dev.glotwire.text.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the texts that were looked at last: a source, its translation and what becomes
 * of it are looked at by one rule and check after the other, and a source once more for every
 * language that its article is translated into. Thread-safe.
 *
 * @param <T> what is found in a text; what is found in a source is shared by threads
 */
public final class LastTexts<T> {
  private static final int HOW_MANY = 4;

  /** Longer texts are not held on to, in UTF-16 code units. */
  private static final int LONGEST = 10_000;

  /** Two to this power sources are held on to, by all threads together: a long article's. */
  private static final int SOURCES = 12;

  private static final int LONGEST_SOURCE = 1_000;

  /** In how many places a source may be; a power of two. */
  private static final int PLACES = 4;

  private record Known<T>(String text, T found) {}

  private final Function<String, T> search;
  private final ThreadLocal<@Nullable Known<T>[]> last;
  private volatile @Nullable AtomicReferenceArray<@Nullable Known<T>> sources;
  private int next; // threads may count the same: whichever source gives way, it is found again

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
    Known<T> same = among(known, text);
    return same == null ? keep(known, new Known<>(text, search.apply(text))) : same.found;
  }

  /** Returns what is found in {@code text}, which may be the source of translations to come. */
  public T findInSource(String text) {
    @Nullable Known<T>[] known = last.get();
    Known<T> same = among(known, text);
    if (same != null) {
      return same.found;
    }
    if (text.length() > LONGEST_SOURCE) {
      return keep(known, new Known<>(text, search.apply(text)));
    }
    AtomicReferenceArray<@Nullable Known<T>> table = sources();
    int first = ((text.hashCode() * 0x9E3779B9) >>> -SOURCES) & -PLACES;
    int free = first + (next++ & (PLACES - 1)); // unless one is free
    for (int i = first; i < first + PLACES; i++) {
      Known<T> one = table.getPlain(i);
      if (one == null) {
        free = i;
      } else if (one.text.equals(text)) {
        return keep(known, one);
      }
    }
    Known<T> found = new Known<>(text, search.apply(text));
    table.setPlain(free, found); // whose fields are final, so that other threads see all of it
    return keep(known, found);
  }

  private AtomicReferenceArray<@Nullable Known<T>> sources() {
    AtomicReferenceArray<@Nullable Known<T>> table = sources;
    if (table == null) {
      table = new AtomicReferenceArray<>(1 << SOURCES);
      sources = table;
    }
    return table;
  }

  @SuppressWarnings("ReferenceEquality") // it is mostly the same, and others are compared below
  private static <T> @Nullable Known<T> among(@Nullable Known<T>[] known, String text) {
    for (int i = 0; i < HOW_MANY; i++) {
      Known<T> one = known[i];
      if (one != null && one.text == text) {
        return one;
      }
    }
    for (int i = 0; i < HOW_MANY; i++) {
      Known<T> one = known[i];
      if (one != null && one.text.equals(text)) {
        return one;
      }
    }
    return null;
  }

  private static <T> T keep(@Nullable Known<T>[] known, Known<T> found) {
    if (found.text.length() <= LONGEST) {
      System.arraycopy(known, 0, known, 1, HOW_MANY - 1);
      known[0] = found;
    }
    return found.found;
  }
}
