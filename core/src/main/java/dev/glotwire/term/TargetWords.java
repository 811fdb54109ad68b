package dev.glotwire.term;

import dev.glotwire.article.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a translation, each of which stands for one term at most. Not thread-safe. */
final class TargetWords {
  private final Tokens tokens;
  private final Inflection forms;
  private final BitSet taken = new BitSet();

  /** Before which word a search has been in vain. */
  private final Map<Search, Integer> seen = new HashMap<>();

  private record Search(Tokens term, WordMatch match) {}

  /**
   * @param apart places whose words stand for no term
   */
  TargetWords(String text, Locale language, List<Span> apart) {
    this.tokens = Tokens.of(text, language);
    this.forms = Inflection.of(language);
    BitSet held = held(apart);
    for (int i = 0; i < tokens.size(); i++) {
      taken.set(i, held.get(tokens.get(i).start()));
    }
  }

  /** Returns the characters that {@code spans} cover. */
  static BitSet held(List<Span> spans) {
    BitSet held = new BitSet();
    spans.forEach(span -> held.set(span.start(), span.end()));
    return held;
  }

  /**
   * Takes the next free place of {@code term}.
   *
   * @param exact whether capitals count; always the same for one term
   */
  Optional<Span> take(Tokens term, WordMatch match, boolean exact) {
    Search search = new Search(term, match);
    int length = term.size();
    for (int at = seen.getOrDefault(search, 0); at + length <= tokens.size(); at++) {
      int next = taken.nextSetBit(at);
      boolean free = next < 0 || next >= at + length;
      if (length > 0 && free && isAt(term, match, exact, at) && tokens.isWhole(at, at + length)) {
        taken.set(at, at + length);
        seen.put(search, at + length);
        return Optional.of(tokens.span(at, at + length));
      }
    }
    seen.put(search, tokens.size());
    return Optional.empty();
  }

  /** Takes all free places of {@code term}. */
  List<Span> takeAll(Tokens term, WordMatch match, boolean exact) {
    List<Span> places = new ArrayList<>();
    Optional<Span> place = take(term, match, exact);
    while (place.isPresent()) {
      places.add(place.get());
      place = take(term, match, exact);
    }
    return places;
  }

  private boolean isAt(Tokens term, WordMatch match, boolean exact, int at) {
    for (int i = 0; i < term.size(); i++) {
      if (!match.matches(term.get(i), tokens.get(at + i), forms, exact)) {
        return false;
      }
    }
    return true;
  }
}
