package dev.glotwire.doctor;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An engine that does everything right but for the fault that is planted: it swaps the case of
 * letters outside of markup and {@code {...}}.
 */
class SampleProvider implements TranslationProvider {
  private UnaryOperator<List<String>> fault = texts -> texts;
  private Capabilities capabilities =
      Capabilities.standard(Engine.RULE_BASED)
          .withMarkup(Markup.XML, Markup.HTML, Markup.PLAIN)
          .withLimits(50, 10_000, LengthUnit.CHARACTERS)
          .withConcurrency(4);
  private LanguageSupport languages = LanguageSupport.any();

  /** Has every translation of a request go through {@code fault}. */
  SampleProvider with(UnaryOperator<List<String>> planted) {
    fault = planted;
    return this;
  }

  /** Has each text go through {@code fault} once it is translated. */
  SampleProvider withEach(UnaryOperator<String> planted) {
    return with(texts -> texts.stream().map(planted).toList());
  }

  SampleProvider declaring(Capabilities other) {
    capabilities = other;
    return this;
  }

  SampleProvider speaking(LanguageSupport other) {
    languages = other;
    return this;
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public LanguageSupport languages() {
    return languages;
  }

  @Override
  public Translations translate(Batch batch) {
    List<String> texts = new ArrayList<>();
    batch.texts().forEach(text -> texts.add(swapped(text)));
    return Translations.direct(batch, fault.apply(texts));
  }

  /** Returns {@code text} in the other case, but for what stands in brackets of any kind. */
  static String swapped(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean tag = c == '<' && i + 1 < text.length() && "/gxbs".indexOf(text.charAt(i + 1)) >= 0;
      depth += tag || c == '{' || c == '&' ? 1 : 0;
      out.append(depth > 0 || !Character.isLetter(c) ? c : swapped(c));
      depth -= depth > 0 && (c == '>' || c == '}' || c == ';' || c == 'Z') ? 1 : 0;
    }
    return out.toString();
  }

  private static char swapped(char c) {
    return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
  }
}
