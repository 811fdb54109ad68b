package dev.glotwire.segment.internal;

/** Why a place is, or is not, the end of a sentence, where that is safe to say. */
public enum Rule {
  PLAIN(true),
  LIST_ITEM(true),
  LINE_BREAK(true),
  WRAPPED_LINE(false),
  BRACKETED_MARK(false),
  SPACED_ELLIPSIS(false),
  TITLE(false),
  LOST_CHARACTER(false),
  QUOTED(false),
  QUOTED_ELLIPSIS(false),
  QUOTE_END(true),
  NO_WORD_YET(false),
  OPENING_ELLIPSIS(false),
  ELLIPSIS_BEFORE_STARTER(true),
  COMPANY(false),
  CONTINUED(false),
  GREEK_QUESTION(true),
  LOWER_AFTER_CLOSER(false),
  LOWER_AFTER_MARK(false),
  LOWER_AFTER_ELLIPSIS(false),
  LOWER_AFTER_DASH(false),
  ROW_OF_QUESTIONS(true),
  LIST_NUMBER(false),
  LIST_MARKER_NEXT(true),
  ADDRESS(false),
  DATELINE(false),
  ABBREVIATION(false),
  ABBREVIATION_BEFORE_FIGURE(false),
  ABBREVIATION_BEFORE_LOWER(false),
  ABBREVIATION_BEFORE_BRACKET(false),
  ABBREVIATION_BEFORE_STARTER(true),
  INVERTED_MARK(true),
  MEASURE(true),
  AND_SO_ON(true),
  TIME_BEFORE_TITLE(true),
  SHORT_TIME(false),
  INITIAL(false),
  LETTER(false),
  PRONOUN(true),
  FIGURE_IN_BRACKETS(false),
  DATE(false),
  ORDINAL(false),
  MISSING_SPACE(true),
  /** No rule applies; the model decides. */
  UNDECIDED(false);

  private final boolean boundary;

  Rule(boolean boundary) {
    this.boundary = boundary;
  }

  /** Whether a sentence ends; says nothing where the rule is {@link #UNDECIDED}. */
  public boolean isBoundary() {
    return boundary;
  }
}
