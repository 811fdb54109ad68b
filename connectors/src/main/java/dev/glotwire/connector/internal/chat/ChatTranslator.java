package dev.glotwire.connector.internal.chat;

import dev.glotwire.connector.internal.chat.ChatModel.Reply;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.Translations;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a language model translate a batch: numbered texts go out as JSON, numbered translations come
 * back, and only those that are missing are asked for again, once. Thread-safe.
 */
public final class ChatTranslator {
  private final String provider;
  private final ChatOptions options;
  private final ChatModel model;
  private final JsonMapper json = JsonMapper.builder().build();
  private final ChatPrompt prompt;

  public ChatTranslator(String provider, ChatOptions options, ChatModel model) {
    this.provider = provider;
    this.options = options;
    this.model = model;
    this.prompt = new ChatPrompt(json, options);
  }

  /** Returns what tells the terms of the options from others; nothing if there are none. */
  public String fingerprint() {
    return options.glossary().fingerprint();
  }

  /** Returns what a language model can do, within the limits of the options. */
  public Capabilities capabilities() {
    return Capabilities.standard(Engine.LANGUAGE_MODEL)
        .withMarkup(Markup.XML, Markup.PLAIN)
        .withLimits(options.maxTexts(), options.maxLength(), LengthUnit.CHARACTERS)
        .withConcurrency(options.concurrency())
        .withContext()
        .withTerms();
  }

  /**
   * @throws TooLarge if the answer was cut off
   * @throws Rejected if the model or a filter of the service refuses the texts
   * @throws BadAnswer if translations are missing, twice, or not in the form that was asked for
   */
  public Translations translate(Batch batch) {
    SortedMap<Integer, String> missing = new TreeMap<>();
    for (String text : batch.texts()) {
      missing.put(missing.size() + 1, text);
    }
    SortedMap<Integer, String> done = new TreeMap<>();
    String engine = ask(batch, missing, done);
    if (!missing.isEmpty() && !done.isEmpty()) {
      engine = ask(batch, missing, done);
    }
    if (!missing.isEmpty()) {
      throw new BadAnswer(
          provider, missing.size() + " of " + batch.texts().size() + " texts are missing", null);
    }
    return new Translations(
        List.copyOf(done.values()), List.of(batch.source(), batch.target()), engine);
  }

  /** Moves what comes back from one to the other, and returns which model it was. */
  private String ask(
      Batch batch, SortedMap<Integer, String> missing, SortedMap<Integer, String> done) {
    Reply reply = model.ask(prompt.question(batch, missing));
    switch (reply.end()) {
      case CUT_OFF -> throw new TooLarge(provider, "the answer was cut off");
      case REFUSED -> throw new Rejected(provider, "the model refuses the text");
      case COMPLETE -> {
        Map<Integer, String> came =
            ChatAnswer.read(json, provider, reply.content(), missing.keySet());
        done.putAll(came);
        missing.keySet().removeAll(came.keySet());
      }
    }
    return reply.model().isEmpty() ? options.model() : reply.model();
  }
}
