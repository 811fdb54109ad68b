package dev.glotwire.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of an SRX file.
 *
 * @param cascade whether all groups whose language pattern fits apply, in order; else the first
 * @param languages which group is for which languages, in order
 * @param groups the rules of each group, in order
 */
record SrxRules(boolean cascade, List<LanguageMap> languages, Map<String, List<SrxRule>> groups) {
  SrxRules {
    languages = List.copyOf(languages);
    groups = Map.copyOf(groups);
  }

  /**
   * Says which languages a group of rules is for.
   *
   * @param pattern matches a whole language tag
   */
  record LanguageMap(Pattern pattern, String group) {}

  /** Where rules apply to a text: they break at the places of one set only. */
  record Verdict(BitSet decided, BitSet breaking) {}

  Verdict judge(String text, Locale language) {
    BitSet decided = new BitSet();
    BitSet breaking = new BitSet();
    for (SrxRule rule : rules(language)) {
      rule.apply(text, decided, breaking);
    }
    return new Verdict(decided, breaking);
  }

  private List<SrxRule> rules(Locale language) {
    String tag = language.toLanguageTag();
    List<SrxRule> rules = new ArrayList<>();
    for (LanguageMap map : languages) {
      if (map.pattern.matcher(tag).matches()) {
        rules.addAll(groups.getOrDefault(map.group, List.of()));
        if (!cascade) {
          break;
        }
      }
    }
    return rules;
  }
}
