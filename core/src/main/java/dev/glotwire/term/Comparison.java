package dev.glotwire.term;

import dev.glotwire.article.Span;
import dev.glotwire.term.TermIndex.Entry;
import dev.glotwire.term.TermIndex.Found;
import dev.glotwire.term.Terms.Deviation;
import dev.glotwire.term.Terms.Deviation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the words of one translation to the terms of its source, what is certain before what is
 * only similar, so that none counts twice. Not thread-safe.
 */
final class Comparison {
  private final String text;
  private final Locale source;
  private final List<Found> found;
  private final List<Entry> bans;
  private final TargetWords words;
  private final List<Deviation> deviations = new ArrayList<>();

  /** The terms as they are written in the text. */
  private final Map<String, Tokens> spellings = new HashMap<>();

  /** How many forbidden words stand there for a term: they take the places of its own. */
  private final Map<Entry, Integer> replaced = new HashMap<>();

  /**
   * @param found the terms of {@code text}, in their order
   * @param bans what is forbidden whatever the text says
   */
  Comparison(String text, Locale source, List<Found> found, List<Entry> bans, TargetWords words) {
    this.text = text;
    this.source = source;
    this.found = found;
    this.bans = bans;
    this.words = words;
  }

  List<Deviation> deviations() {
    List<Found> open = new ArrayList<>();
    for (Found one : found) {
      if (!one.entry().targets().isEmpty()) {
        open.add(one);
      }
    }
    // What is longer may hold what is shorter.
    open.sort(Comparator.comparingInt(one -> -one.entry().longestTarget()));
    open.removeIf(one -> takes(one.entry(), WordMatch.SAME));
    findForbidden(Kind.FORBIDDEN);
    Map<Found, Span> left = new LinkedHashMap<>();
    open.forEach(one -> left(one).ifPresent(span -> left.put(one, span)));
    open.removeIf(one -> !left.containsKey(one) && takes(one.entry(), WordMatch.FORM));
    findForbidden(Kind.FORBIDDEN_FORM);
    open.sort(Comparator.comparingInt(one -> one.span().start()));
    for (Found one : open) {
      if (left.containsKey(one)) {
        add(Kind.LEFT, one.entry(), Optional.of(one.span()), Optional.ofNullable(left.get(one)));
      } else if (replaced.merge(one.entry(), -1, Integer::sum) < 0) {
        add(Kind.MISSING, one.entry(), Optional.of(one.span()), Optional.empty());
      }
    }
    deviations.sort(
        Comparator.comparingInt(
            deviation -> deviation.source().or(deviation::target).map(Span::start).orElse(0)));
    return deviations;
  }

  private boolean takes(Entry entry, WordMatch match) {
    return entry.targets().stream()
        .anyMatch(word -> words.take(word, match, entry.exact()).isPresent());
  }

  private void findForbidden(Kind kind) {
    Map<Entry, Span> places = new LinkedHashMap<>();
    found.forEach(one -> places.putIfAbsent(one.entry(), one.span()));
    places.forEach((entry, place) -> findForbidden(kind, entry, Optional.of(place)));
    bans.forEach(ban -> findForbidden(kind, ban, Optional.empty()));
  }

  private void findForbidden(Kind kind, Entry entry, Optional<Span> place) {
    WordMatch match = kind == Kind.FORBIDDEN ? WordMatch.SAME : WordMatch.PLAIN_FORM;
    for (Tokens forbidden : entry.forbidden()) {
      for (Span span : words.takeAll(forbidden, match, entry.exact())) {
        add(kind, entry, place, Optional.of(span));
        replaced.merge(entry, 1, Integer::sum);
      }
    }
  }

  /** Returns where the words of the source still stand, unless they are the target's as well. */
  private Optional<Span> left(Found one) {
    Entry entry = one.entry();
    String term = entry.term().source();
    if (entry.term().targets().stream().anyMatch(term::equalsIgnoreCase)) {
      return Optional.empty();
    }
    Tokens written =
        spellings.computeIfAbsent(one.span().of(text), word -> Tokens.of(word, source));
    return words
        .take(entry.source(), WordMatch.SPELLED, entry.exact())
        .or(() -> words.take(written, WordMatch.SPELLED, entry.exact()));
  }

  private void add(Kind kind, Entry entry, Optional<Span> place, Optional<Span> wrong) {
    deviations.add(new Deviation(kind, entry.term(), place, wrong));
  }
}
