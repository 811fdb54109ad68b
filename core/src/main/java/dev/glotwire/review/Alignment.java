package dev.glotwire.review;

import dev.glotwire.article.Block;
import dev.glotwire.article.TaggedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells for each block of an article which block of an earlier edition it was. A text that is there
 * again is the same block, wherever it stands now; of the others those are the same that have at
 * least half of their words in common and stand between the same neighbors, or three quarters and
 * stand anywhere. Immutable.
 */
final class Alignment {
  /** How much of the words, in percent, blocks between the same neighbors must have in common. */
  static final int IN_PLACE = 50;

  /** How much of the words, in percent, blocks must have in common that stand elsewhere. */
  static final int ANYWHERE = 75;

  private final int[] former;

  private Alignment(int[] former) {
    this.former = former;
  }

  /** Returns the place in {@code before} of what stands at {@code place} now. */
  OptionalInt former(int place) {
    return former[place] < 0 ? OptionalInt.empty() : OptionalInt.of(former[place]);
  }

  /** Aligns {@code now}, the blocks of an article, with those it had before. */
  static Alignment of(List<Block> before, List<Block> now) {
    return new Search(texts(before), texts(now)).alignment();
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(block -> TaggedText.of(block.content()).value()).toList();
  }

  /** A pair that may be one block. */
  private record Candidate(int before, int now, int score) {}

  /** The work on one alignment. */
  private static final class Search {
    private final List<String> before;
    private final List<String> now;
    private final int[] former;
    private final boolean[] taken;

    Search(List<String> before, List<String> now) {
      this.before = before;
      this.now = now;
      this.former = new int[now.size()];
      this.taken = new boolean[before.size()];
      java.util.Arrays.fill(former, -1);
    }

    Alignment alignment() {
      Map<String, List<Integer>> places = new HashMap<>();
      for (int i = 0; i < before.size(); i++) {
        places.computeIfAbsent(before.get(i), text -> new ArrayList<>()).add(i);
      }
      // Of texts that come several times, those between the same neighbors first.
      for (int context = 2; context >= 0; context--) {
        for (int i = 0; i < now.size(); i++) {
          matchSame(i, places.getOrDefault(now.get(i), List.of()), context);
        }
      }
      similar().stream()
          .sorted(
              Comparator.comparingInt(Candidate::score)
                  .reversed()
                  .thenComparing(pair -> Math.abs(pair.before() - pair.now()))
                  .thenComparing(Candidate::now)
                  .thenComparing(Candidate::before))
          .forEach(this::match);
      return new Alignment(former);
    }

    private void match(Candidate pair) {
      if (former[pair.now()] < 0 && !taken[pair.before()]) {
        former[pair.now()] = pair.before();
        taken[pair.before()] = true;
      }
    }

    private void matchSame(int place, List<Integer> places, int context) {
      if (former[place] >= 0) {
        return;
      }
      for (int old : places) {
        int same =
            (at(before, old - 1).equals(at(now, place - 1)) ? 1 : 0)
                + (at(before, old + 1).equals(at(now, place + 1)) ? 1 : 0);
        if (!taken[old] && same >= context) {
          match(new Candidate(old, place, 100));
          return;
        }
      }
    }

    private static String at(List<String> texts, int place) {
      return place < 0 || place >= texts.size() ? "" : texts.get(place);
    }

    private List<Candidate> similar() {
      int[] above = new int[now.size()];
      int[] below = new int[now.size()];
      for (int i = 0, last = -1; i < now.size(); i++) {
        above[i] = last;
        last = former[i] >= 0 ? former[i] : last;
      }
      for (int i = now.size() - 1, next = before.size(); i >= 0; i--) {
        below[i] = next;
        next = former[i] >= 0 ? former[i] : next;
      }
      Map<Integer, Words> olds = new HashMap<>();
      for (int i = 0; i < before.size(); i++) {
        if (!taken[i] && !before.get(i).isBlank()) {
          olds.put(i, Words.of(before.get(i)));
        }
      }
      List<Candidate> pairs = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        if (former[i] >= 0 || now.get(i).isBlank()) {
          continue;
        }
        Words words = Words.of(now.get(i));
        for (Map.Entry<Integer, Words> old : olds.entrySet()) {
          boolean inPlace = old.getKey() > above[i] && old.getKey() < below[i];
          int score = words.likeness(old.getValue(), inPlace ? IN_PLACE : ANYWHERE);
          if (score > 0) {
            pairs.add(new Candidate(old.getKey(), i, score));
          }
        }
      }
      return pairs;
    }
  }

  /**
   * The words of a text in their order; where a script sets none apart, its characters.
   *
   * @param all of them
   * @param distinct each once
   */
  private record Words(List<String> all, Set<String> distinct) {
    static Words of(String text) {
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      text.codePoints()
          .forEach(
              point -> {
                boolean alone = standsAlone(point);
                if (word.length() > 0 && (alone || !Character.isLetterOrDigit(point))) {
                  words.add(word.toString());
                  word.setLength(0);
                }
                if (alone) {
                  words.add(Character.toString(point));
                } else if (Character.isLetterOrDigit(point)) {
                  word.appendCodePoint(Character.toLowerCase(point));
                }
              });
      if (word.length() > 0) {
        words.add(word.toString());
      }
      return new Words(words, new HashSet<>(words));
    }

    private static boolean standsAlone(int point) {
      return switch (Character.UnicodeScript.of(point)) {
        case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(point);
        default -> false;
      };
    }

    /** Returns how much both have in common, in their order, in percent; 0 if below that. */
    int likeness(Words other, int least) {
      int both = all.size() + other.all.size();
      if (both == 0) {
        return 0;
      }
      long shared = all.stream().filter(other.distinct::contains).count();
      if (200 * Math.min(shared, other.all.size()) / both < least) {
        return 0;
      }
      int score = 200 * common(other.all) / both;
      return score >= least ? score : 0;
    }

    /** Returns the length of the longest common subsequence. */
    private int common(List<String> other) {
      int[] row = new int[other.size() + 1];
      for (String word : all) {
        int corner = 0;
        for (int j = 1; j <= other.size(); j++) {
          int above = row[j];
          row[j] = word.equals(other.get(j - 1)) ? corner + 1 : Math.max(row[j], row[j - 1]);
          corner = above;
        }
      }
      return row[other.size()];
    }
  }
}
