package dev.glotwire.connector.internal;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A translation service with a language table, asked through a client of its own. */
public abstract class ServiceProvider implements TranslationProvider {
  private final String name;
  private final Capabilities capabilities;
  private final LanguageCodes codes;
  private final LanguageSupport support;
  private final ApiClient api;

  /**
   * @param options with the languages that are added to {@code table}
   * @param api is closed with the provider
   * @param markup the forms of placeholders that it keeps, best first
   */
  protected ServiceProvider(
      String name, ServiceOptions options, LanguageTable table, ApiClient api, Markup... markup) {
    this(name, options.capabilities(markup), options.with(table), api);
  }

  /** As above, with capabilities of its own. */
  protected ServiceProvider(
      String name, Capabilities capabilities, LanguageTable languages, ApiClient api) {
    this(name, capabilities, languages, LanguageSupport.of(languages, languages), api);
  }

  /**
   * @param languages the codes of all languages in {@code support}
   * @param api is closed with the provider
   */
  protected ServiceProvider(
      String name,
      Capabilities capabilities,
      LanguageTable languages,
      LanguageSupport support,
      ApiClient api) {
    this.name = name;
    this.capabilities = capabilities;
    this.codes = LanguageCodes.of(name, languages);
    this.support = support;
    this.api = api;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public final LanguageSupport languages() {
    return support;
  }

  @Override
  public final Translations translate(Batch batch) {
    if (batch.texts().size() > capabilities.maxTexts()) {
      throw new TooLarge(name, "a request takes " + capabilities.maxTexts() + " texts at most");
    }
    if (!support.supports(batch.source(), batch.target())) {
      throw new UnsupportedLanguage(
          name,
          "does not translate from "
              + batch.source().toLanguageTag()
              + " to "
              + batch.target().toLanguageTag());
    }
    return new Translations(
        ask(batch, codes.source(batch.source()), codes.target(batch.target())),
        List.of(batch.source(), batch.target()),
        engine());
  }

  /** Returns which of the service's engines is asked; nothing where there is one, by default. */
  protected String engine() {
    return "";
  }

  /**
   * Asks the service once.
   *
   * @param source the service's code of the language the texts are in
   * @param target the service's code of the language they are to be in
   */
  protected abstract List<String> ask(Batch batch, String source, String target);

  /** Returns the one text of a batch for a service that takes no more. */
  protected static String only(Batch batch) {
    return batch.texts().get(0);
  }

  /** Adds {@code values} to {@code body} as an array, if there are any. */
  protected static void addAll(ObjectNode body, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = body.putArray(field);
      values.forEach(array::add);
    }
  }

  protected final ApiClient api() {
    return api;
  }

  /**
   * Returns the texts in {@code array}.
   *
   * @throws BadAnswer if it is no array of texts
   */
  protected final List<String> strings(JsonNode array) {
    if (!array.isArray()) {
      throw noTranslation();
    }
    List<String> texts = new ArrayList<>(array.size());
    array.forEach(text -> texts.add(api.text(text)));
    return texts;
  }

  /** Returns the exception for an answer that is JSON and holds no translation. */
  protected final BadAnswer noTranslation() {
    return new BadAnswer(name, "the answer holds no translation", null);
  }

  @Override
  public void close() {
    api.close();
  }
}
