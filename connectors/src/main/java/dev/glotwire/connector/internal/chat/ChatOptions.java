package dev.glotwire.connector.internal.chat;

import dev.glotwire.connector.internal.OwnTerms;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderOption;
import java.util.List;
import java.util.Optional;

/**
 * Options that all language models have.
 *
 * @param model the name of the model, as the service knows it
 * @param tone how to write, such as {@code formal} or {@code plain and friendly}
 * @param instructions more for the model to heed, in any language
 * @param glossary terms and their translations
 * @param maxTexts texts in one request
 * @param maxLength characters in one request; the answer is about as long
 * @param concurrency requests at a time
 */
public record ChatOptions(
    String model,
    Optional<String> tone,
    Optional<String> instructions,
    OwnTerms glossary,
    int maxTexts,
    int maxLength,
    int concurrency) {

  private static final int MAX_TEXTS = 25;

  /** About 2,000 tokens of English, and not more than 6,000 in a language that takes more. */
  private static final int MAX_LENGTH = 8_000;

  private static final int CONCURRENCY = 4;

  /**
   * @param modelVariable the variable that names the model
   * @throws IllegalArgumentException if no model is named or an option is wrong
   */
  public static ChatOptions from(ProviderConfig.In in, String modelVariable) {
    return new ChatOptions(
        in.find("model", modelVariable)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no model: set the option model, or " + modelVariable)),
        in.find("tone"),
        in.find("instructions"),
        OwnTerms.from(in),
        in.integer("max-texts", MAX_TEXTS, 1, 1_000),
        in.integer("max-length", MAX_LENGTH, 100, 1_000_000),
        in.integer("concurrency", CONCURRENCY, 1, 100));
  }

  /**
   * Returns the option {@code temperature}, if it is set.
   *
   * @throws IllegalArgumentException if it is no number from 0 to 2
   */
  public static Optional<Double> temperature(ProviderConfig.In in) {
    return in.find("temperature").map(ChatOptions::temperature);
  }

  private static double temperature(String text) {
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= 2) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    throw new IllegalArgumentException("option temperature must be a number from 0 to 2");
  }

  /** Returns the descriptions of the options. */
  public static List<ProviderOption> described(String modelVariable) {
    return List.of(
        new ProviderOption(
            "model", modelVariable, false, true, "the name of the model; there is no default"),
        option("tone", "how to write, such as formal"),
        option("instructions", "more for the model to heed"),
        option("glossary", "a glossary for this provider alone: CSV, TSV or TBX"),
        option("max-texts", "texts in one request; 25 is the default"),
        option("max-length", "characters in one request; 8000 is the default"),
        option("concurrency", "requests at a time; 4 is the default"));
  }

  private static ProviderOption option(String name, String description) {
    return new ProviderOption(name, "", false, false, description);
  }
}
