package dev.glotwire.dispatch;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A provider that answers as a test tells it: request by request first, then always in the same
 * way.
 */
final class ScriptedProvider implements TranslationProvider {
  private final String name;
  private final Capabilities capabilities;
  private final List<Answer> script = new ArrayList<>();
  private final List<Batch> received = new ArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private volatile Answer always = batch -> translated(batch);
  private volatile boolean closed;

  /** What happens to a request. */
  interface Answer {
    Translations to(Batch batch) throws InterruptedException;
  }

  ScriptedProvider(String name, Capabilities capabilities) {
    this.name = name;
    this.capabilities = capabilities;
  }

  static ScriptedProvider named(String name) {
    return new ScriptedProvider(
        name,
        Capabilities.standard(Capabilities.Engine.NEURAL)
            .withLimits(10, 1_000, Capabilities.LengthUnit.CHARACTERS)
            .withConcurrency(2));
  }

  /** One after the other, for the first requests. */
  ScriptedProvider then(Answer... answers) {
    script.addAll(List.of(answers));
    return this;
  }

  ScriptedProvider always(Answer answer) {
    always = answer;
    return this;
  }

  static Translations translated(Batch batch) {
    return answering(batch, text -> text + "|" + batch.target().toLanguageTag());
  }

  static Translations answering(Batch batch, UnaryOperator<String> answer) {
    return new Translations(
        batch.texts().stream().map(answer).toList(), List.of(batch.source(), batch.target()), "v1");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public LanguageSupport languages() {
    return LanguageSupport.any();
  }

  @Override
  public Translations translate(Batch batch) {
    Answer answer;
    synchronized (this) {
      received.add(batch);
      answer = script.isEmpty() ? always : script.remove(0);
    }
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      return answer.to(batch);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  synchronized List<Batch> received() {
    return List.copyOf(received);
  }

  List<Integer> sizes() {
    return received().stream().map(batch -> batch.texts().size()).toList();
  }

  List<String> texts() {
    return received().stream().flatMap(batch -> batch.texts().stream()).toList();
  }

  List<Locale> targets() {
    return received().stream().map(Batch::target).toList();
  }

  int mostUnderWay() {
    return mostUnderWay.get();
  }
}
