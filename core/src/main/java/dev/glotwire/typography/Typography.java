package dev.glotwire.typography;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.protect.KeptText;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets translations as the press of their language does. Immutable and thread-safe.
 *
 * <pre>{@code
 * Typography french = Typography.of(Locale.FRENCH);
 * french.set("“Ready?” she asked.", "\"Prêts ?\" a-t-elle demandé.").text();
 * // « Prêts ? » a-t-elle demandé. (with spaces that do not break)
 * }</pre>
 *
 * <p>Setting what was set before changes nothing. Inline codes, addresses, placeholders and kept
 * terms are never touched. What the source has in the same way is taken for its author's will where
 * the language allows for it.
 */
public final class Typography {
  /** More than any text was seen to need; so that no two rules can chase each other for ever. */
  private static final int PASSES = 6;

  private final Locale language;
  private final Style style;
  private final KeptText kept;
  private final boolean isolatesAddresses;
  private final boolean rightToLeft;
  private final Rule[] rules;

  private Typography(Locale language, Style style, KeptText kept, boolean isolatesAddresses) {
    this.language = language;
    this.style = style;
    this.kept = kept;
    this.isolatesAddresses = isolatesAddresses;
    this.rightToLeft = LanguageTags.isRightToLeft(language);
    this.rules = rules(language, style, isolatesAddresses).toArray(Rule[]::new);
  }

  /** Returns the typography of {@code language} for an author who types straight marks. */
  public static Typography of(Locale language) {
    return new Typography(language, Style.STRAIGHT, KeptText.of(List.of()), false);
  }

  /**
   * Returns a typography for an author who types marks as {@code style} says, where a single text
   * does not show it. The default is {@link Style#STRAIGHT}.
   */
  public Typography withStyle(Style style) {
    return new Typography(language, style, kept, isolatesAddresses);
  }

  /** Returns a typography that leaves alone what {@code kept} finds; by default no terms. */
  public Typography withKept(KeptText kept) {
    return new Typography(language, style, kept, isolatesAddresses);
  }

  /**
   * Returns a typography that isolates addresses too, where they would be displayed in pieces. By
   * default it does not: programs that turn addresses in plain text into links would take the
   * isolating character for a part of the address. In HTML none do.
   */
  public Typography isolatingAddresses() {
    return new Typography(language, style, kept, true);
  }

  private static List<Rule> rules(Locale language, Style style, boolean isolatesAddresses) {
    List<Rule> rules = new ArrayList<>();
    String code = language.getLanguage();
    boolean french = code.equals("fr");
    ScriptRule.of(code, LanguageTags.script(language)).ifPresent(rules::add);
    QuotationMarks marks = QuotationMarks.of(language);
    if (!code.equals("he") && !code.equals("yi")) { // theirs is a geresh, part of a letter
      rules.add(SingleMarkRule.of(code, marks, style));
    }
    rules.add(new QuotationRule(marks, french));
    if (CommaRule.concerns(code)) {
      rules.add(new CommaRule());
    }
    if (code.equals("es") || code.equals("ast")) {
      rules.add(new InvertedMarkRule(language));
    }
    rules.add(EllipsisRule.of(language));
    rules.add(DashRule.of(code));
    rules.add(PercentRule.of(language));
    if (french) {
      rules.add(FrenchSpaceRule.of(language));
    }
    rules.add(IsolateRule.of(language, isolatesAddresses));
    return List.copyOf(rules);
  }

  /** Returns {@code target}, the translation of {@code source}, as it is to be set. */
  public Typeset set(String source, String target) {
    return set(Content.of(source), Content.of(target));
  }

  /** Returns {@code target}, the translation of {@code source}, as it is to be set. */
  public Typeset set(Content source, Content target) {
    Map<Kind, Integer> changes = new HashMap<>();
    Content content = target;
    Content before;
    int passes = 0;
    do { // one rule may make way for another that has had its turn
      before = content;
      content = pass(source, content, changes);
      passes++;
    } while (!content.equals(before) && passes < PASSES);
    if (changes.isEmpty()) {
      return new Typeset(content, Map.of());
    }
    // Two edits make one change: what isolates, what moves.
    changes.computeIfPresent(Kind.ISOLATE, (kind, count) -> (count + 1) / 2);
    changes.computeIfPresent(Kind.COMMA_AFTER_QUOTATION, (kind, count) -> (count + 1) / 2);
    return new Typeset(content, Map.copyOf(changes));
  }

  private Content pass(Content source, Content target, Map<Kind, Integer> changes) {
    Style its = style.in(source.plainText());
    Content content = target;
    String display = target.displayText();
    // Finding what is kept costs more than most rules: only when one of them wants a change.
    TextTraits traits = TextTraits.of(display);
    boolean held = DisplayOrder.isDoubtful(traits, rightToLeft);
    Passage passage =
        new Passage(
            held ? hold(content, display) : holdCodes(content, display),
            display,
            source.displayText(),
            its,
            traits);
    for (Rule rule : rules) {
      List<Edit> edits = rule.edits(passage);
      if (edits.isEmpty()) {
        continue;
      }
      if (!held) {
        passage = passage.withText(hold(content, display));
        held = true;
        edits = rule.edits(passage);
      }
      List<Edit> allowed = allowed(content, passage.text(), edits);
      if (!allowed.isEmpty()) {
        allowed.forEach(edit -> changes.merge(edit.kind(), 1, Integer::sum));
        content = ContentEdits.apply(content, allowed);
        display = content.displayText();
        passage = Passage.of(hold(content, display), display, passage.source(), its);
      }
    }
    return content;
  }

  private String hold(Content content, String display) {
    StringBuilder masked = new StringBuilder(holdCodes(content, display));
    for (Span span : kept.find(display)) {
      mask(masked, span.start(), span.end());
    }
    return masked.toString();
  }

  /** Returns {@code display} with {@link Passage#HELD} for what codes display. */
  private static String holdCodes(Content content, String display) {
    if (content.parts().size() == 1 && content.parts().get(0) instanceof Inline.Text) {
      return display;
    }
    StringBuilder masked = new StringBuilder(display);
    int offset = 0;
    for (Inline part : content.parts()) {
      int length =
          part instanceof Code code
              ? code.display().length()
              : ((Inline.Text) part).value().length();
      if (part instanceof Code) {
        mask(masked, offset, offset + length);
      }
      offset += length;
    }
    return masked.toString();
  }

  private static void mask(StringBuilder masked, int start, int end) {
    for (int i = start; i < end; i++) {
      masked.setCharAt(i, Passage.HELD);
    }
  }

  /** Returns the edits that neither reach across a code nor touch what is held. */
  private static List<Edit> allowed(Content content, String masked, List<Edit> edits) {
    if (edits.isEmpty()) {
      return edits;
    }
    List<Integer> codes = new ArrayList<>();
    int offset = 0;
    for (Inline part : content.parts()) {
      if (part instanceof Inline.Text text) {
        offset += text.value().length();
      } else {
        codes.add(offset);
        offset += ((Code) part).display().length();
      }
    }
    return edits.stream().filter(edit -> isAllowed(edit, masked, codes)).toList();
  }

  private static boolean isAllowed(Edit edit, String masked, List<Integer> codes) {
    Span span = edit.span();
    return span.isEmpty()
        ? !isInside(masked, span.start())
        : span.of(masked).indexOf(Passage.HELD) < 0
            && codes.stream().noneMatch(at -> span.start() < at && at < span.end());
  }

  private static boolean isInside(String masked, int at) {
    return at > 0
        && at < masked.length()
        && masked.charAt(at - 1) == Passage.HELD
        && masked.charAt(at) == Passage.HELD;
  }
}
