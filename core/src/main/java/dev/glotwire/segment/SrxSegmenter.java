package dev.glotwire.segment;

import dev.glotwire.article.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of an SRX file; where none applies, another segmenter decides if there is one. */
final class SrxSegmenter implements Segmenter {
  private final SrxRules rules;
  private final Optional<Segmenter> otherwise;

  SrxSegmenter(SrxRules rules, Optional<Segmenter> otherwise) {
    this.rules = rules;
    this.otherwise = otherwise;
  }

  @Override
  public List<Span> segment(CharSequence text, Locale language) {
    String string = text.toString();
    SrxRules.Verdict verdict = rules.judge(string, language);
    BitSet ends = (BitSet) verdict.breaking().clone();
    otherwise.ifPresent(
        segmenter -> {
          List<Span> spans = segmenter.segment(string, language);
          for (int i = 1; i < spans.size(); i++) {
            int from = spans.get(i - 1).end();
            if (!isDecided(verdict.decided(), from, spans.get(i).start())) {
              ends.set(from);
            }
          }
        });
    Sentences sentences = new Sentences(string);
    ends.stream().forEach(sentences::endAt);
    return sentences.all();
  }

  /** Whether a rule applies between two sentences: to the space between them, or either end. */
  private static boolean isDecided(BitSet decided, int from, int to) {
    int next = decided.nextSetBit(from);
    return next >= 0 && next <= to;
  }
}
