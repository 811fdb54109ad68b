package dev.glotwire.typography;

/**
 * Where quotation marks stand in a text.
 *
 * @param open where the opening mark is
 * @param close where the closing mark is; -1 if the quotation goes on in the next paragraph
 * @param outer the quotation around this one; -1 if there is none, otherwise its place in the list
 */
record Quotation(int open, int close, int outer) {

  boolean isClosed() {
    return close >= 0;
  }
}
