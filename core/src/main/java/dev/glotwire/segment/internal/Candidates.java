package dev.glotwire.segment.internal;

/**
 * The places of a text where a sentence may end, with what the model would see of them; for
 * learning. One instance serves one text and one thread.
 */
public final class Candidates {
  private final Scan scan;
  private final Features features;
  private final Rules rules;

  public Candidates(String text, String language, Lexicon lexicon) {
    String code = Lexicon.listedAs(language);
    scan = new Scan(text, Lexicon.endsAtSpaces(code));
    features = new Features(scan, lexicon.of(code));
    rules = new Rules(scan, features, code);
  }

  /** Moves to the next place; false if there is none. */
  public boolean next() {
    if (!scan.next()) {
      return false;
    }
    features.look();
    features.lookFurther();
    return true;
  }

  /** Where the sentence ends, if it does. */
  public int end() {
    return scan.end;
  }

  /** What the rules say. */
  public Rule rule() {
    return rules.decide();
  }

  /** What the model sees, as hashes. */
  public int[] features() {
    features.collect();
    int[] hashes = new int[features.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = features.get(i);
    }
    return hashes;
  }

  /** Says whether a sentence ends here, before the next place is looked for. */
  public void decide(boolean boundary) {
    scan.decide(boundary);
  }

  /** Returns the number that stands for a language in {@link Weights#own}. */
  public static int language(String code) {
    return Lexicon.listedAs(code).hashCode();
  }
}
