package dev.glotwire.doctor;

import dev.glotwire.article.Content;
import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.doctor.Measurement.Verdict;
import dev.glotwire.protect.KeptText;
import dev.glotwire.protect.ProtectedText;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** One examination of one provider; used once. */
final class Examination {
  /** Enough to see an order, few enough for every service. */
  private static final int BATCH = 8;

  /** More than a probe has. */
  private static final int LENGTH = 100;

  private final TranslationProvider provider;
  private final Capabilities declared;
  private final Phrases phrases;
  private final Asker asker;
  private final Locale source;
  private final Locale target;
  private final Markup plain;
  private final Map<Trait, Measurement> found = new EnumMap<>(Trait.class);

  /** Texts to a request; one after the provider has mixed several up. */
  private int together;

  Examination(
      TranslationProvider provider, Phrases phrases, Asker asker, Locale source, Locale target) {
    this.provider = provider;
    this.declared = provider.capabilities();
    this.phrases = phrases;
    this.asker = asker;
    this.source = source;
    this.target = target;
    this.plain = declared.markup().contains(Markup.PLAIN) ? Markup.PLAIN : declared.markup().get(0);
    this.together =
        Math.max(1, Math.min(BATCH, Math.min(declared.maxTexts(), declared.maxLength() / LENGTH)));
  }

  CapabilityReport report() {
    languages();
    translation();
    batches();
    attempt(Trait.INDEPENDENCE, this::independence);
    attempt(Trait.CONCURRENCY, this::concurrency);
    for (Markup markup : Markup.values()) {
      attempt(Trait.valueOf(markup.name()), () -> markup(markup));
    }
    attempt(Trait.ESCAPES, this::escapes);
    attempt(Trait.NEWLINES, this::newlines);
    attempt(Trait.DOUBLED_SPACES, this::doubledSpaces);
    unprotected();
    return new CapabilityReport(
        provider.name(),
        asker.engine(),
        source,
        target,
        declared,
        List.copyOf(found.values()),
        asker.requests(),
        asker.characters());
  }

  private void add(Trait trait, Verdict verdict, String measured) {
    found.put(trait, new Measurement(trait, verdict, measured));
  }

  private void add(Trait trait, boolean kept, String measured) {
    add(trait, kept ? Verdict.OK : Verdict.BROKEN, measured);
  }

  /** Goes on after a probe that brought nothing, unless none can bring anything. */
  private void attempt(Trait trait, Runnable probe) {
    try {
      probe.run();
    } catch (Unauthorized | QuotaExceeded | UnsupportedLanguage e) {
      throw e;
    } catch (TranslationException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      add(trait, Verdict.UNKNOWN, "not measured: " + e.getMessage());
    }
  }

  private void languages() {
    attempt(
        Trait.LANGUAGES,
        () -> {
          LanguageSupport support = provider.languages();
          String pair = source.toLanguageTag() + " -> " + target.toLanguageTag();
          if (!support.supports(source, target)) {
            throw new UnsupportedLanguage(provider.name(), "does not translate " + pair);
          }
          add(
              Trait.LANGUAGES,
              true,
              support.sources().isEmpty()
                  ? "takes any language"
                  : "from "
                      + support.sources().size()
                      + " languages; "
                      + source.toLanguageTag()
                      + " into "
                      + support.targets(source).size());
        });
  }

  /** The first request: if it brings nothing, there is nothing to measure. */
  private void translation() {
    String sentence = phrases.sentence(Phrases.NAME);
    String answer = asker.ask(plain, encoded(sentence));
    boolean echo = decoded(answer).strip().equals(sentence);
    add(
        Trait.TRANSLATION,
        !echo,
        echo ? "the source came back as if it were a translation" : "yes");
  }

  /** A text as it is, for a provider that may only know markup. */
  private String encoded(String text) {
    return plain == Markup.PLAIN ? text : Entities.escape(text);
  }

  private String decoded(String answer) {
    return plain == Markup.PLAIN ? answer : Parser.unescapeEntities(answer, false);
  }

  private void batches() {
    attempt(
        Trait.COUNT,
        () -> {
          List<String> numbers = numbers(together);
          if (together == 1) {
            add(Trait.COUNT, true, "one text a request");
            order(numbers, List.of(asker.ask(plain, numbered(numbers.get(0)))));
            return;
          }
          List<String> answers = asker.ask(plain, numbers.stream().map(this::numbered).toList());
          boolean same = answers.size() == numbers.size();
          add(Trait.COUNT, same, answers.size() + " came back for " + numbers.size());
          if (same) {
            order(numbers, answers);
          }
          if (isBroken(Trait.COUNT) || isBroken(Trait.ORDER) || isBroken(Trait.INDEPENDENCE)) {
            together = 1;
          }
        });
  }

  private boolean isBroken(Trait trait) {
    Measurement measurement = found.get(trait);
    return measurement != null && measurement.verdict() == Verdict.BROKEN;
  }

  private boolean isOk(Trait trait) {
    Measurement measurement = found.get(trait);
    return measurement != null && measurement.verdict() == Verdict.OK;
  }

  /** Numbers with nothing to translate or group in them, and none inside of another. */
  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf(107 + 113 * i)).toList();
  }

  private String numbered(String number) {
    return encoded(phrases.sentence(number));
  }

  /** Every text has a number of its own, which tells where it went. */
  private void order(List<String> numbers, List<String> answers) {
    int swapped = 0;
    int mixed = 0;
    int lost = 0;
    for (int i = 0; i < numbers.size(); i++) {
      String own = numbers.get(i);
      String answer = answers.get(i);
      boolean others =
          numbers.stream().anyMatch(each -> !each.equals(own) && answer.contains(each));
      if (answer.contains(own)) {
        mixed += others ? 1 : 0;
      } else if (others) {
        swapped++;
      } else {
        lost++;
      }
    }
    if (lost > 0) {
      add(Trait.ORDER, Verdict.UNKNOWN, "the number of " + lost + " texts did not come back");
    } else {
      add(
          Trait.ORDER,
          swapped == 0,
          swapped == 0 ? "as sent" : swapped + " of " + numbers.size() + " are in another's place");
    }
    if (mixed > 0) {
      add(Trait.INDEPENDENCE, false, mixed + " answers hold the number of another text");
    }
  }

  /**
   * Two halves of a sentence are sent alone and together: an engine that saw one text moves words.
   */
  private void independence() {
    if (found.containsKey(Trait.INDEPENDENCE)) {
      return;
    }
    if (together == 1) {
      add(
          Trait.INDEPENDENCE,
          Verdict.NOTE,
          declared.maxTexts() == 1 ? "one text a request" : "not measured: see count and order");
      return;
    }
    List<String> halves = phrases.halves().stream().map(this::encoded).toList();
    List<String> alone = asker.askAll(plain, halves, 1);
    List<String> both = asker.askAll(plain, halves, 2);
    if (alone.equals(both)) {
      add(Trait.INDEPENDENCE, true, "each comes back as it does alone");
    } else if (!alone.equals(asker.askAll(plain, halves, 1))) {
      add(Trait.INDEPENDENCE, Verdict.UNKNOWN, "the engine answers differently each time");
    } else {
      add(
          Trait.INDEPENDENCE,
          false,
          "'%s' alone, but '%s' beside another text".formatted(different(alone, both)));
      together = 1;
    }
  }

  private static Object[] different(List<String> alone, List<String> both) {
    int at = alone.get(0).equals(both.get(0)) ? 1 : 0;
    return new Object[] {alone.get(at), both.get(at)};
  }

  private void concurrency() {
    int count = Math.min(BATCH, declared.concurrency());
    if (count == 1) {
      add(Trait.CONCURRENCY, Verdict.NOTE, "one request at a time");
      return;
    }
    List<String> numbers = numbers(count);
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      List<Callable<List<String>>> calls = new ArrayList<>();
      for (String number : numbers) {
        calls.add(() -> asker.askOnce(plain, List.of(numbered(number))));
      }
      int answered = 0;
      int away = 0;
      List<Future<List<String>>> answers = callers.invokeAll(calls);
      for (int i = 0; i < count; i++) {
        try {
          answered += answers.get(i).get().toString().contains(numbers.get(i)) ? 1 : 0;
        } catch (ExecutionException e) {
          away += e.getCause() instanceof TranslationException ? 1 : 0;
        }
      }
      String measured =
          count + " at a time: " + answered + " with their own answer, " + away + " turned away";
      if (away == 0 && answered < count && !isOk(Trait.ORDER)) {
        add(Trait.CONCURRENCY, Verdict.UNKNOWN, "numbers do not come back");
      } else {
        add(Trait.CONCURRENCY, answered == count, measured);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(provider.name(), "interrupted", e);
    } finally {
      callers.shutdownNow();
    }
  }

  private void markup(Markup markup) {
    boolean promised = declared.markup().contains(markup);
    if (!promised && plain != Markup.PLAIN) {
      return;
    }
    KeptText kept = KeptText.of(List.of(Phrases.NAME));
    List<ProtectedText> probes = new ArrayList<>();
    for (Content content : List.of(phrases.withPair(), phrases.withName(), phrases.withAll())) {
      probes.add(ProtectedText.of(content, kept, source, target));
    }
    List<String> answers =
        asker.askAll(
            promised ? markup : plain,
            probes.stream().map(probe -> probe.encode(markup)).toList(),
            together);
    int survived = 0;
    String reason = "";
    for (int i = 0; i < probes.size(); i++) {
      try {
        probes.get(i).decode(answers.get(i), markup);
        survived++;
      } catch (UnfaithfulAnswerException e) {
        reason = ": " + e.getMessage();
      }
    }
    String measured = survived + " of " + probes.size() + " sentences kept them" + reason;
    if (promised) {
      add(Trait.valueOf(markup.name()), survived == probes.size(), measured);
    } else {
      add(Trait.valueOf(markup.name()), Verdict.NOTE, "not declared; " + measured);
    }
  }

  private void escapes() {
    String answer = decoded(asker.ask(plain, encoded(phrases.sentence("Q&Z <7"))));
    if (answer.contains("&amp;") || answer.contains("&lt;")) {
      add(Trait.ESCAPES, Verdict.BROKEN, "they come back escaped");
    } else if (answer.contains("&") && answer.contains("<")) {
      add(Trait.ESCAPES, Verdict.OK, "yes");
    } else {
      add(Trait.ESCAPES, Verdict.NOTE, "they do not come back");
    }
  }

  private void newlines() {
    String text = phrases.sentence(Phrases.NAME) + "\n" + phrases.sentence("7");
    String answer = decoded(asker.ask(plain, encoded(text)));
    long breaks = answer.chars().filter(c -> c == '\n').count();
    add(Trait.NEWLINES, Verdict.NOTE, breaks == 1 ? "comes back" : breaks + " come back for 1");
  }

  private void doubledSpaces() {
    String text = phrases.beginning() + phrases.adjective() + " " + phrases.middle() + "7.";
    String answer = decoded(asker.ask(plain, encoded(text)));
    add(
        Trait.DOUBLED_SPACES,
        Verdict.NOTE,
        answer.contains("  ") ? "come back" : "come back as one");
  }

  /** Things that are hidden from engines by default, and what would become of them otherwise. */
  private void unprotected() {
    Map<Trait, List<String>> items = new EnumMap<>(Trait.class);
    items.put(Trait.URL, List.of("https://example.org/red-boat?a=1&b=2"));
    items.put(Trait.EMAIL, List.of("red.boat@example.org"));
    items.put(Trait.FILE_NAME, List.of("red-boat.pdf"));
    items.put(Trait.BRACES, List.of("{name}"));
    items.put(Trait.PERCENT, List.of("%s", "%1$d"));
    items.put(Trait.NAME, List.of(Phrases.NAME));
    items.put(Trait.NUMBER, List.of("1,234.56"));
    items.put(Trait.EMOJI, List.of("😀"));
    items.forEach((trait, pieces) -> attempt(trait, () -> unprotected(trait, pieces)));
  }

  private void unprotected(Trait trait, List<String> pieces) {
    List<String> texts = pieces.stream().map(piece -> encoded(phrases.sentence(piece))).toList();
    List<String> answers = asker.askAll(plain, texts, together);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!decoded(answers.get(i)).contains(pieces.get(i))) {
        lost.add(pieces.get(i) + " in '" + decoded(answers.get(i)) + "'");
      }
    }
    add(
        trait,
        Verdict.NOTE,
        lost.isEmpty() ? "comes back" : "does not come back: " + String.join(", ", lost));
  }
}
