package dev.glotwire.cli.command;

import dev.glotwire.cli.output.Talk;
import dev.glotwire.term.Glossary;
import dev.glotwire.term.Terms;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says, once each, what a user should know of a glossary. Not thread-safe. */
final class GlossaryNotices {
  private final Glossary glossary;
  private final Talk talk;
  private final Set<String> said = new HashSet<>();

  GlossaryNotices(Glossary glossary, Talk talk) {
    this.glossary = glossary;
    this.talk = talk;
  }

  /** Returns its terms for a pair of languages, and says if there are none or two that disagree. */
  Terms terms(Locale source, Locale target) {
    Terms terms = glossary.terms(source, target);
    if (!glossary.isEmpty() && terms.isEmpty()) {
      warn(
          "the glossary has no terms from "
              + source.toLanguageTag()
              + " into "
              + target.toLanguageTag());
    }
    terms.conflicts().forEach(this::warn);
    return terms;
  }

  private void warn(String sentence) {
    if (said.add(sentence)) {
      talk.warn(sentence);
    }
  }
}
