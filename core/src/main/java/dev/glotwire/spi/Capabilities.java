package dev.glotwire.spi;

import java.util.List;

/**
 * What a provider can do and how much it takes at once. Immutable: start from {@link #standard} and
 * change what differs.
 *
 * @param engine what kind of engine translates
 * @param markup the forms of placeholders that it keeps intact, best first; never empty
 * @param maxTexts texts in one request
 * @param maxLength all texts of one request together, in {@code unit}
 * @param unit what {@code maxLength} counts
 * @param concurrency requests it handles well at a time
 * @param usesContext whether it reads {@link Batch#context}
 * @param local whether texts stay on this machine or in this network
 * @param takesTerms whether it heeds {@link Batch#terms}
 */
public record Capabilities(
    Engine engine,
    List<Markup> markup,
    int maxTexts,
    int maxLength,
    LengthUnit unit,
    int concurrency,
    boolean usesContext,
    boolean local,
    boolean takesTerms) {

  public Capabilities {
    markup = List.copyOf(markup);
    if (markup.isEmpty() || maxTexts < 1 || maxLength < 1 || concurrency < 1) {
      throw new IllegalArgumentException("capabilities must be positive and name a markup");
    }
  }

  /** Capabilities without terms. */
  public Capabilities(
      Engine engine,
      List<Markup> markup,
      int maxTexts,
      int maxLength,
      LengthUnit unit,
      int concurrency,
      boolean usesContext,
      boolean local) {
    this(engine, markup, maxTexts, maxLength, unit, concurrency, usesContext, local, false);
  }

  /** Returns one plain text of up to 5,000 characters a request, one request at a time, remote. */
  public static Capabilities standard(Engine engine) {
    return new Capabilities(
        engine, List.of(Markup.PLAIN), 1, 5_000, LengthUnit.CHARACTERS, 1, false, false);
  }

  /** Returns these with other forms of placeholders, best first. */
  public Capabilities withMarkup(Markup... best) {
    return new Capabilities(
        engine,
        List.of(best),
        maxTexts,
        maxLength,
        unit,
        concurrency,
        usesContext,
        local,
        takesTerms);
  }

  /** Returns these with other limits of a request. */
  public Capabilities withLimits(int texts, int length, LengthUnit in) {
    return new Capabilities(
        engine, markup, texts, length, in, concurrency, usesContext, local, takesTerms);
  }

  /** Returns these with another number of requests at a time. */
  public Capabilities withConcurrency(int requests) {
    return new Capabilities(
        engine, markup, maxTexts, maxLength, unit, requests, usesContext, local, takesTerms);
  }

  /** Returns these for a provider that reads the context. */
  public Capabilities withContext() {
    return new Capabilities(
        engine, markup, maxTexts, maxLength, unit, concurrency, true, local, takesTerms);
  }

  /** Returns these for a provider that heeds terms. */
  public Capabilities withTerms() {
    return new Capabilities(
        engine, markup, maxTexts, maxLength, unit, concurrency, usesContext, local, true);
  }

  /** Returns these for a provider that sends nothing out. */
  public Capabilities onThisMachine() {
    return new Capabilities(
        engine, markup, maxTexts, maxLength, unit, concurrency, usesContext, true, takesTerms);
  }

  /** What kind of engine translates. */
  public enum Engine {
    RULE_BASED,
    NEURAL,
    LANGUAGE_MODEL,
    /** Pseudo-translation: made for testing, understood by nobody. */
    PSEUDO
  }

  /** What a limit counts. */
  public enum LengthUnit {
    /** UTF-16 code units. */
    CHARACTERS,
    CODE_POINTS,
    UTF8_BYTES;

    /** Returns the length of {@code text} in this unit. */
    public int of(String text) {
      return switch (this) {
        case CHARACTERS -> text.length();
        case CODE_POINTS -> text.codePointCount(0, text.length());
        case UTF8_BYTES -> utf8Length(text);
      };
    }

    private static int utf8Length(String text) {
      int bytes = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        // A surrogate pair takes four bytes: two for each half.
        bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
      return bytes;
    }
  }
}
