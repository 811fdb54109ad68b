package dev.glotwire.doctor;

import dev.glotwire.dispatch.Time;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks a provider, waits where it is busy, and counts what that may cost. Thread-safe where nothing
 * is said.
 */
final class Asker {
  private static final int TRIES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final TranslationProvider provider;
  private final Locale source;
  private final Locale target;
  private final Time time;
  private int requests;
  private int characters;
  private String engine = "";

  Asker(TranslationProvider provider, Locale source, Locale target, Time time) {
    this.provider = provider;
    this.source = source;
    this.target = target;
    this.time = time;
  }

  /** Returns what comes back in one request, however many texts that are. */
  List<String> ask(Markup markup, List<String> texts) {
    for (int tries = 1; true; tries++) {
      try {
        return askOnce(markup, texts);
      } catch (RateLimited | Unavailable e) {
        Optional<Duration> wait = waitAfter(e, tries);
        if (wait.isEmpty() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        sleep(wait.get(), e);
      }
    }
  }

  private static Optional<Duration> waitAfter(TranslationException e, int tries) {
    Optional<Duration> asked =
        e instanceof RateLimited limited
            ? limited.retryAfter()
            : e instanceof Unavailable unavailable ? unavailable.retryAfter() : Optional.empty();
    return Optional.of(asked.orElse(Duration.ofSeconds(1L << tries)))
        .filter(wait -> tries < TRIES && wait.compareTo(LONGEST) <= 0);
  }

  private void sleep(Duration wait, TranslationException instead) {
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw instead;
    }
  }

  /** Returns what comes back, without trying again. */
  List<String> askOnce(Markup markup, List<String> texts) {
    synchronized (this) {
      requests++;
      characters += texts.stream().mapToInt(String::length).sum();
    }
    Translations came =
        provider.translate(new Batch(texts, source, target, markup, Optional.empty()));
    synchronized (this) {
      engine = came.engine();
    }
    return came.texts();
  }

  /** Returns what comes back for one text, which is sent alone. */
  String ask(Markup markup, String text) {
    List<String> came = ask(markup, List.of(text));
    if (came.size() != 1) {
      throw new BadAnswer(provider.name(), came.size() + " texts came back for 1", null);
    }
    return came.get(0);
  }

  /** Returns what comes back for each text, {@code together} texts a request. */
  List<String> askAll(Markup markup, List<String> texts, int together) {
    List<String> answers = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += together) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + together));
      List<String> came = ask(markup, batch);
      if (came.size() != batch.size()) {
        throw new BadAnswer(
            provider.name(), came.size() + " texts came back for " + batch.size(), null);
      }
      answers.addAll(came);
    }
    return answers;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int characters() {
    return characters;
  }

  /** Returns what the provider called itself last. */
  synchronized String engine() {
    return engine;
  }
}
