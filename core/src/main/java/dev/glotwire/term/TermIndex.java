package dev.glotwire.term;

import dev.glotwire.article.Span;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Tokens.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Terms by the letters that their first word begins with, so that as many as there may be cost a
 * text little. Immutable and thread-safe.
 */
final class TermIndex {
  /** As many letters of a word as a key holds. */
  private static final int KEY = 5;

  private final Locale target;
  private final Inflection forms;
  private final Map<String, List<Entry>> byKey = new HashMap<>();
  private final List<Entry> bans = new ArrayList<>();

  TermIndex(List<Term> terms, Locale source, Locale target) {
    this.target = target;
    this.forms = Inflection.of(source);
    for (Term term : terms) {
      if (term.kept()) {
        continue; // it is no text to translate
      }
      Entry entry = new Entry(term, Tokens.of(term.source(), source));
      if (entry.source().size() == 0) {
        bans.add(entry);
      } else {
        String first = entry.source().get(0).base();
        byKey.computeIfAbsent(key(first), key -> new ArrayList<>()).add(entry);
      }
    }
    Comparator<Entry> longest = Comparator.comparingInt(entry -> -entry.source().size());
    byKey.values().forEach(entries -> entries.sort(longest));
  }

  /**
   * Returns letters that all plain forms of {@code word} begin with: all but one, or all of few.
   */
  private static String key(String word) {
    return word.length() <= 3 ? word : word.substring(0, Math.min(KEY, word.length() - 1));
  }

  boolean isEmpty() {
    return byKey.isEmpty() && bans.isEmpty();
  }

  /** Returns those that forbid a word whatever the source says. */
  List<Entry> bans() {
    return bans;
  }

  /** A term and its words. Thread-safe. */
  final class Entry {
    private final Term term;
    private final Tokens source;
    private volatile @Nullable List<Tokens> targets;
    private volatile @Nullable List<Tokens> forbidden;

    private Entry(Term term, Tokens source) {
      this.term = term;
      this.source = source;
    }

    Term term() {
      return term;
    }

    Tokens source() {
      return source;
    }

    boolean exact() {
      return term.casing() == Casing.EXACT;
    }

    /** Returns the words it may be, the best first. */
    List<Tokens> targets() {
      List<Tokens> known = targets; // most terms of a large glossary are never asked for
      if (known == null) {
        known = tokens(term.targets());
        targets = known;
      }
      return known;
    }

    List<Tokens> forbidden() {
      List<Tokens> known = forbidden;
      if (known == null) {
        known = tokens(term.forbidden());
        forbidden = known;
      }
      return known;
    }

    private List<Tokens> tokens(List<String> words) {
      return words.stream().map(word -> Tokens.of(word, target)).toList();
    }

    int longestTarget() {
      return targets().stream().mapToInt(Tokens::size).max().orElse(0);
    }
  }

  /** A term in a text. */
  record Found(Entry entry, Span span) {}

  /** Returns the terms in {@code text}, in their order and without overlap, the longest first. */
  List<Found> find(Tokens text, List<Span> apart) {
    List<Found> found = new ArrayList<>();
    BitSet held = TargetWords.held(apart);
    int at = 0;
    while (at < text.size()) {
      Optional<Entry> entry = longest(text, at, held);
      if (entry.isPresent()) {
        int end = at + entry.get().source().size();
        found.add(new Found(entry.get(), text.span(at, end)));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private Optional<Entry> longest(Tokens text, int at, BitSet held) {
    Entry best = null;
    int bestRank = 0;
    for (String start : forms.starts(text.get(at).base())) {
      for (int length = 1; length <= Math.min(KEY, start.length()); length++) {
        for (Entry entry : byKey.getOrDefault(start.substring(0, length), List.of())) {
          if (best != null && entry.source().size() < best.source().size()) {
            break; // they are sorted
          }
          int rank = rank(entry, text, at, held);
          if (rank > bestRank) {
            best = entry;
            bestRank = rank;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns 0 if the term is not there, and more the longer it is and the more exactly it is. */
  private int rank(Entry entry, Tokens text, int at, BitSet held) {
    int length = entry.source().size();
    if (at + length > text.size()) {
      return 0;
    }
    boolean same = true;
    boolean written = true;
    for (int i = 0; i < length; i++) {
      Token term = entry.source().get(i);
      Token word = text.get(at + i);
      if (!WordMatch.isInSource(term, word, forms, entry.term().casing())) {
        return 0;
      }
      same &= term.folded().equals(word.folded());
      written &= term.written().equals(word.written());
    }
    Span span = text.span(at, at + length);
    int next = held.nextSetBit(span.start());
    if (!text.isWhole(at, at + length) || (next >= 0 && next < span.end())) {
      return 0;
    }
    return length * 4 + (same ? 2 : 0) + (written ? 1 : 0);
  }
}
