package dev.glotwire.benchmarks.segment;

import java.util.BitSet;

/** Boundaries right, wrong and missed: all of them, and those after a terminator. */
final class Tally {
  private static final String TERMINATORS = ".!?…‥。．！？؟۔।॥։᙮។៕᰻᠃᠉";
  private static final String CLOSERS = "\"'»“”’‘›«)]}」』）】》〉＂*_ \t\u00a0";

  private int right;
  private int wrong;
  private int missed;
  private int terminatedRight;
  private int terminatedWrong;
  private int terminatedMissed;
  private int passed;
  private int texts;

  void add(Sample sample, BitSet found) {
    BitSet gold = sample.boundaries();
    BitSet bare = new BitSet();
    int size = 0;
    for (String sentence : sample.sentences()) {
      size += Offsets.count(sentence);
      if (!isTerminated(sentence, sample.language())) {
        bare.set(size);
      }
    }
    texts++;
    passed += gold.equals(found) ? 1 : 0;
    right += and(gold, found).cardinality();
    wrong += without(found, gold).cardinality();
    missed += without(gold, found).cardinality();
    BitSet terminated = without(gold, bare);
    BitSet judged = without(found, bare);
    judged.or(and(found, terminated));
    terminatedRight += and(terminated, judged).cardinality();
    terminatedWrong += without(judged, terminated).cardinality();
    terminatedMissed += without(terminated, judged).cardinality();
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private static BitSet without(BitSet a, BitSet b) {
    BitSet rest = (BitSet) a.clone();
    rest.andNot(b);
    return rest;
  }

  private static boolean isTerminated(String sentence, String language) {
    int end = sentence.length();
    while (end > 0
        && (CLOSERS.indexOf(sentence.charAt(end - 1)) >= 0
            || Offsets.isSpace(sentence.charAt(end - 1)))) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = sentence.charAt(end - 1);
    return TERMINATORS.indexOf(last) >= 0
        || (language.equals("hy") && last == ':')
        || (language.equals("el") && (last == ';' || last == '·'));
  }

  double f1() {
    return f1(right, wrong, missed);
  }

  double terminatedF1() {
    return f1(terminatedRight, terminatedWrong, terminatedMissed);
  }

  /** How many texts are split exactly as they should be. */
  int passed() {
    return passed;
  }

  int texts() {
    return texts;
  }

  String errors() {
    return "wrong %d, missed %d; after terminators %d, %d"
        .formatted(wrong, missed, terminatedWrong, terminatedMissed);
  }

  private static double f1(int right, int wrong, int missed) {
    if (right == 0) {
      return wrong + missed == 0 ? 1 : 0;
    }
    return 2.0 * right / (2 * right + wrong + missed);
  }
}
