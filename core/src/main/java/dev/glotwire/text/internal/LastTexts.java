package dev.glotwire.text.internal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the texts that were looked at last: a source, its translation and what becomes
 * of it are looked at by one rule and check after the other, and a source once more for every
 * language that its article is translated into. All that is found in one text is kept in one place,
 * whatever finds it. Thread-safe.
 *
 * @param <T> what is found in a text; what is found in a source is shared by threads, and safe to
 *     be handed from one to another without a lock
 */
public final class LastTexts<T> {
  private static final int HOW_MANY = 6;

  /** Longer texts are not held on to, in UTF-16 code units. */
  private static final int LONGEST = 10_000;

  /** Two to this power sources are held on to, by all threads together: a long article's. */
  private static final int SOURCES = 12;

  private static final int LONGEST_SOURCE = 1_000;

  /** In how many places a source may be; a power of two. */
  private static final int PLACES = 8;

  /** So much is kept of one text. */
  private static final int FINDS = 16;

  private static final ThreadLocal<@Nullable Known[]> LAST =
      ThreadLocal.withInitial(() -> new Known[HOW_MANY]);

  private static final AtomicReferenceArray<@Nullable Known> TABLE =
      new AtomicReferenceArray<>(1 << SOURCES);

  /** Of the sources in the table, so that others are seldom looked at; may lag behind it. */
  private static final int[] HASHES = new int[1 << SOURCES];

  private static int next; // threads may count the same: whichever source gives way is found again

  private final Function<String, T> search;

  /**
   * @param search finds it; the same text always gives the same
   */
  public LastTexts(Function<String, T> search) {
    this.search = search;
  }

  /** Returns what is found in {@code text}. */
  public T find(String text) {
    @Nullable Known[] last = LAST.get();
    Known known = among(last, text);
    return in(known == null ? keep(last, new Known(text, false)) : known);
  }

  /** Returns what is found in {@code text}, which may be the source of translations to come. */
  public T findInSource(String text) {
    @Nullable Known[] last = LAST.get();
    Known known = among(last, text);
    if (known == null || (!known.shared && text.length() <= LONGEST_SOURCE)) {
      known = keep(last, text.length() > LONGEST_SOURCE ? new Known(text, false) : shared(text));
    }
    return in(known);
  }

  @SuppressWarnings("unchecked") // what these texts keep for it was found by it
  private T in(Known known) {
    Object found = known.get(this);
    if (found != null) {
      return (T) found;
    }
    T searched = search.apply(known.text);
    known.put(this, searched);
    return searched;
  }

  private static Known shared(String text) {
    int hash = text.hashCode();
    int first = ((hash * 0x9E3779B9) >>> -SOURCES) & -PLACES;
    for (int i = first; i < first + PLACES; i++) {
      Known one = HASHES[i] == hash ? TABLE.getPlain(i) : null;
      if (one != null && one.text.equals(text)) {
        return one;
      }
    }
    int place = free(first);
    Known source = new Known(text, true);
    TABLE.setPlain(place, source); // its text is final, and what is found in it checks itself
    HASHES[place] = hash;
    return source;
  }

  private static int free(int first) {
    for (int i = first; i < first + PLACES; i++) {
      if (TABLE.getPlain(i) == null) {
        return i;
      }
    }
    return first + (next++ & (PLACES - 1));
  }

  @SuppressWarnings("ReferenceEquality") // it is mostly the same, and others are compared below
  private static @Nullable Known among(@Nullable Known[] last, String text) {
    for (int i = 0; i < HOW_MANY; i++) {
      Known one = last[i];
      if (one != null && one.text == text) {
        return one;
      }
    }
    for (int i = 0; i < HOW_MANY; i++) {
      Known one = last[i];
      if (one != null && one.text.equals(text)) {
        return one;
      }
    }
    return null;
  }

  /** A text and what was found in it. */
  private static final class Known {
    final String text;
    final boolean shared;

    /** What looked, and behind it what it found, and so on; replaced by a longer one. */
    private @Nullable Object[] finds = {};

    Known(String text, boolean shared) {
      this.text = text;
      this.shared = shared;
    }

    /** Returns what {@code finder} found; null if another thread did and it is not here yet. */
    @Nullable Object get(LastTexts<?> finder) {
      @Nullable Object[] all = finds;
      for (int i = 0; i < all.length; i += 2) {
        if (all[i] == finder) {
          return all[i + 1];
        }
      }
      return null;
    }

    /**
     * Keeps what {@code finder} found: of two threads that do so at once, one may do so in vain.
     */
    void put(LastTexts<?> finder, Object found) {
      @Nullable Object[] all = finds;
      int kept = all.length < FINDS * 2 ? all.length : 0;
      @Nullable Object[] more = Arrays.copyOf(all, kept + 2);
      more[kept] = finder;
      more[kept + 1] = found;
      finds = more;
    }
  }

  private static Known keep(@Nullable Known[] last, Known known) {
    if (known.text.length() <= LONGEST) {
      System.arraycopy(last, 0, last, 1, HOW_MANY - 1);
      last[0] = known;
    }
    return known;
  }
}
