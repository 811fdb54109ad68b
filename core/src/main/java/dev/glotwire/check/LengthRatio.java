package dev.glotwire.check;

import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.PerPair;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a target that is far shorter or longer than translations of such a source are: something is
 * missing, or was made up.
 */
final class LengthRatio implements Check {
  static final String NAME = "length";

  /** Shorter sources vary too much. */
  private static final int SHORTEST = 35;

  /**
   * How many times longer or shorter than usual is still fine. One professional translation in a
   * thousand is beyond it.
   */
  private static final double LIMIT = 2.2;

  /**
   * Characters, spaces not counted, of a translation for each hundred of the English text, counted
   * on professional translations of one text. Other languages are taken for 105.
   */
  private static final Map<String, Integer> PER_HUNDRED =
      parse(
          """
      af 106 am 66 ar 88 az 113 be 118 bg 106 bn 100 bs 103 ca 110 cs 99 cy 106 da 104 de 120 el
      122 en 100 es 119 et 103 fa 93 fi 114 fil 127 fr 119 gl 111 gu 96 he 78 hi 97 hr 101 hu 109
      hy 116 id 112 ig 99 is 100 it 119 ja 52 kn 111 ko 47 lt 105 lv 106 ml 122 mr 103 ms 116 mt
      115 my 139 nb 102 nl 112 nn 102 no 102 pl 110 pt 109 ro 113 ru 114 sk 103 sl 102 sr 100 sv
      102 ta 124 te 106 th 111 tl 127 tr 107 uk 106 ur 93 vi 99 yue 39 zh 39\
      """);

  private static final int OTHERS = 105;

  private static final PerPair<Double> USUAL =
      new PerPair<>((source, target) -> perHundred(target) / perHundred(source));

  private static Map<String, Integer> parse(String table) {
    String[] words = table.split("\\s+", -1);
    return IntStream.range(0, words.length / 2)
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                i -> words[2 * i], i -> Integer.valueOf(words[2 * i + 1])));
  }

  @Override
  public List<Finding> find(Translation translation) {
    int source = translation.sourceTraits().length();
    int target = translation.targetTraits().length();
    double usual = USUAL.of(translation.sourceLanguage(), translation.targetLanguage());
    if (source * usual < SHORTEST * Math.min(1, usual) || target == 0) {
      return List.of();
    }
    double ratio = target / (source * usual);
    if (ratio > LIMIT) {
      return List.of(finding("longer", ratio));
    }
    return ratio < 1 / LIMIT ? List.of(finding("shorter", 1 / ratio)) : List.of();
  }

  private static Finding finding(String how, double times) {
    return Finding.of(
        NAME,
        Severity.WARNING,
        String.format(
            Locale.ROOT,
            "The target is %.1f times %s than translations into its language usually are.",
            times,
            how));
  }

  private static double perHundred(Locale language) {
    return PER_HUNDRED.getOrDefault(language.getLanguage(), OTHERS);
  }
}
