package dev.glotwire.segment.internal;

/** Finds where the sentences of a text end. One instance serves one text and one thread. */
public final class Boundaries {
  private final Scan scan;
  private final Features features;
  private final Rules rules;
  private final Weights weights;
  private final int language;
  private final boolean greek;
  private final int colon;
  private final int spaces;

  /**
   * @param language a code of ISO 639; empty if it is unknown
   */
  public Boundaries(String text, String language, Lexicon lexicon, Weights weights) {
    String code = Lexicon.listedAs(language);
    this.scan = new Scan(text, Lexicon.endsAtSpaces(code));
    this.features = new Features(scan, lexicon.of(code));
    this.rules = new Rules(scan, features, code);
    this.weights = weights;
    this.language = code.hashCode();
    this.greek = code.equals("el");
    this.spaces = Weights.spaceThreshold(code);
    this.colon = Weights.colonThreshold(code);
  }

  /**
   * Returns where the next sentence ends: after its last character, before the white space; -1 if
   * the next sentence is the last.
   */
  public int next() {
    while (scan.next()) {
      Rule rule = rules.decide();
      boolean boundary = rule == Rule.UNDECIDED ? ask() : rule.isBoundary();
      scan.decide(boundary);
      if (boundary) {
        return scan.end;
      }
    }
    return -1;
  }

  private boolean ask() {
    features.collect();
    return weights.sum(features, language) > threshold();
  }

  private int threshold() {
    if (scan.kind == Kind.SPACE) {
      return spaces;
    }
    if (scan.kind != Kind.COLON) {
      return 0;
    }
    char c = scan.text.charAt(scan.stop);
    if (c == ';' || c == '\u037E') {
      return greek ? 0 : 2 * colon; // the question mark of Greek
    }
    return features.lead == Features.QUOTATION ? colon * 3 / 2 : colon;
  }
}
