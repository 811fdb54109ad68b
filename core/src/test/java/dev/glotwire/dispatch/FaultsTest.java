package dev.glotwire.dispatch;

import static dev.glotwire.dispatch.DispatchListener.Reaction.GIVE_UP;
import static dev.glotwire.dispatch.DispatchListener.Reaction.NEXT_PROVIDER;
import static dev.glotwire.dispatch.DispatchListener.Reaction.RETRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.dispatch.ScriptedProvider.Answer;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.Translations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What each fault leads to: the rows of the table in docs/explanation/reliability.md. */
class FaultsTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Locale FRENCH = Locale.FRENCH;

  private final FakeTime time = new FakeTime();
  private final Heard heard = new Heard();
  private DispatchSettings settings = DispatchSettings.standard().withTime(time, new Random(7));

  private List<Outcome<String>> translate(
      List<? extends Task<String>> tasks, ScriptedProvider... chain) {
    try (Dispatcher dispatcher = Dispatcher.of(List.of(chain), settings)) {
      return translate(dispatcher, SPANISH, tasks);
    }
  }

  private List<Outcome<String>> translate(
      Dispatcher dispatcher, Locale target, List<? extends Task<String>> tasks) {
    return dispatcher.translate(tasks, Locale.ENGLISH, target, Optional.empty(), heard);
  }

  /** A provider that handles one request at a time, so that the order is certain. */
  private static ScriptedProvider provider(String name, int texts) {
    return provider(name, texts, Markup.PLAIN);
  }

  private static ScriptedProvider provider(String name, int texts, Markup... markup) {
    return new ScriptedProvider(
        name,
        Capabilities.standard(Capabilities.Engine.NEURAL)
            .withLimits(texts, 10_000, Capabilities.LengthUnit.CHARACTERS)
            .withMarkup(markup));
  }

  private static Answer failing(TranslationException problem) {
    return batch -> {
      throw problem;
    };
  }

  private static Answer limited(Duration retryAfter) {
    return failing(new RateLimited("a", "too many requests", Optional.of(retryAfter)));
  }

  private static Answer unavailable() {
    return failing(new Unavailable("a", "503", null));
  }

  private static Answer answering(String answer) {
    return batch -> ScriptedProvider.answering(batch, text -> answer);
  }

  /** A provider that refuses batches with the word bad in them. */
  private static Translations pickily(Batch batch) {
    if (batch.texts().stream().anyMatch(text -> text.contains("bad"))) {
      throw new Rejected("a", "400");
    }
    return ScriptedProvider.translated(batch);
  }

  private static List<String> providers(List<Outcome<String>> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome instanceof Outcome.Done<String> done ? done.provider() : "none")
        .toList();
  }

  private static String reason(Outcome<String> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed<String>) outcome).reason();
  }

  // Limits and outages

  @Test
  void waitsAtLeastAsLongAsAsked() {
    ScriptedProvider a = provider("a", 10).then(limited(Duration.ofSeconds(90)));

    assertThat(providers(translate(Text.of("one"), a))).containsExactly("a");
    assertThat(time.slept()).first().isEqualTo(Duration.ofSeconds(90));
    assertThat(heard.reactions).containsExactly(RETRY);
  }

  @Test
  void holdsBackAllRequestsWhileAskedToWait() throws InterruptedException {
    Standing standing = new Standing(settings);
    standing.failed(
        new Pair(Locale.ENGLISH, SPANISH),
        new RateLimited("a", "too many requests", Optional.of(Duration.ofSeconds(90))),
        true);

    assertThat(standing.enter(new Pair(Locale.ENGLISH, FRENCH), false)).isEmpty();
    assertThat(time.slept()).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void doesNotWaitLongerThanTheLimit() {
    ScriptedProvider a = provider("a", 1).then(limited(Duration.ofHours(1)));
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(5), a, b))).containsOnly("b");
    assertThat(a.received()).hasSize(1);
    assertThat(time.slept()).isEmpty();
  }

  @Test
  void waitsLongerAndLongerWithFullJitter() {
    settings = settings.withTime(time, new Highest());
    ScriptedProvider a = provider("a", 10).always(unavailable());

    List<Outcome<String>> outcomes = translate(Text.of("one"), a);

    assertThat(reason(outcomes.get(0))).isEqualTo("a: 503");
    assertThat(a.received()).hasSize(7);
    assertThat(time.slept().stream().map(wait -> Math.round(wait.toMillis() / 1000.0)))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
  }

  /** Draws the highest number there is, so that full jitter waits longest. */
  private static final class Highest extends Random {
    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return Math.nextDown(1.0);
    }
  }

  @Test
  void recoversFromABriefOutage() {
    ScriptedProvider a = provider("a", 10).then(unavailable(), unavailable(), unavailable());

    assertThat(providers(translate(Text.numbered(25), a))).containsOnly("a");
  }

  @Test
  void leavesAProviderThatIsDownForTheNext() {
    ScriptedProvider a = provider("a", 1).always(unavailable());
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(500), a, b))).containsOnly("b");
    assertThat(a.received()).hasSizeLessThanOrEqualTo(11);
  }

  @Test
  void staysWithAProviderThatWasDownForAMoment() {
    settings = settings.withBreak(2, Duration.ofSeconds(20));
    ScriptedProvider a = provider("a", 1).then(unavailable(), unavailable());
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(5), a, b))).containsOnly("a");
    assertThat(b.received()).isEmpty();
  }

  @Test
  void givesUpSoonWhenTheLastProviderIsDown() {
    ScriptedProvider a = provider("a", 5).always(unavailable());

    List<Outcome<String>> outcomes = translate(Text.numbered(500), a);

    assertThat(providers(outcomes)).containsOnly("none");
    assertThat(a.received()).hasSizeLessThan(20);
  }

  @Test
  void givesUpWhenAllTriesOfABatchWereInVain() {
    settings = settings.withTries(3);
    ScriptedProvider a = provider("a", 5).always(unavailable());

    assertThat(providers(translate(Text.numbered(500), a))).containsOnly("none");
    // Three with all five texts, and two with a part of them in case one text was to blame.
    assertThat(a.sizes()).containsExactly(5, 5, 5, 2, 2);
  }

  @Test
  void givesUpWhenFiveInARowTriedInVain() {
    settings = settings.withTries(100).withBreak(4, Duration.ofSeconds(20));
    ScriptedProvider a = provider("a", 5).always(unavailable());
    Duration start = time.now();

    assertThat(providers(translate(Text.numbered(500), a))).containsOnly("none");
    assertThat(a.received()).hasSize(9);
    assertThat(time.now().minus(start)).isBetween(Duration.ofSeconds(100), Duration.ofMinutes(10));
  }

  @Test
  void waitsForTheLastProviderToComeBack() {
    settings = settings.withBreak(3, Duration.ofSeconds(20));
    ScriptedProvider a =
        new ScriptedProvider(
            "a", Capabilities.standard(Capabilities.Engine.NEURAL).withConcurrency(3));
    a.then(unavailable(), unavailable(), unavailable(), unavailable(), unavailable());
    Duration start = time.now();

    assertThat(providers(translate(Text.numbered(30), a))).containsOnly("a");
    assertThat(a.received()).hasSize(35);
    assertThat(time.now().minus(start)).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void triesAProviderThatWasDownAgain() {
    settings = settings.withTries(2).withBreak(2, Duration.ofSeconds(20));
    ScriptedProvider a = provider("a", 1).then(unavailable(), unavailable());
    ScriptedProvider b = provider("b", 1);
    try (Dispatcher dispatcher = Dispatcher.of(List.of(a, b), settings)) {
      assertThat(providers(translate(dispatcher, SPANISH, Text.of("one")))).containsExactly("b");
      assertThat(providers(translate(dispatcher, SPANISH, Text.of("two")))).containsExactly("b");
      time.advance(Duration.ofSeconds(21));
      assertThat(providers(translate(dispatcher, SPANISH, Text.of("three")))).containsExactly("a");
    }
    assertThat(a.texts()).containsExactly("one", "one", "three");
  }

  @Test
  void spendsNoMoreRetriesThanTheBudget() {
    // Every other request fails, so there are as many retries to pay as successes to pay them.
    ScriptedProvider a = provider("a", 1);
    ScriptedProvider b = provider("b", 100);
    int[] requests = {0};
    a.always(
        batch -> {
          if (requests[0]++ % 2 == 0) {
            throw new Unavailable("a", "503", null);
          }
          return ScriptedProvider.translated(batch);
        });

    List<Outcome<String>> outcomes = translate(Text.numbered(300), a, b);

    assertThat(providers(outcomes)).contains("a", "b").doesNotContain("none");
    long retries = heard.reactions.stream().filter(RETRY::equals).count();
    long successes = providers(outcomes).stream().filter("a"::equals).count();
    assertThat(retries).isLessThanOrEqualTo(20 + successes / 2);
  }

  @Test
  void looksAtNoBudgetWhereItWouldLoseTexts() {
    ScriptedProvider a = provider("a", 1);
    int[] requests = {0};
    a.always(
        batch -> {
          if (requests[0]++ % 4 != 3) {
            throw new Unavailable("a", "503", null);
          }
          return ScriptedProvider.translated(batch);
        });

    assertThat(providers(translate(Text.numbered(300), a))).containsOnly("a");
  }

  @Test
  void isolatesTheTextThatBreaksTheService() {
    ScriptedProvider a =
        provider("a", 8)
            .always(
                batch -> {
                  if (batch.texts().contains("t5")) {
                    throw new Unavailable("a", "500", null);
                  }
                  return ScriptedProvider.translated(batch);
                });

    List<String> done = providers(translate(Text.numbered(8), a));

    assertThat(done).containsExactly("a", "a", "a", "a", "a", "none", "a", "a");
  }

  @Test
  void endsARequestThatTakesTooLong() {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedProvider a =
        provider("a", 10)
            .then(
                batch -> {
                  time.advance(Duration.ofMinutes(3));
                  never.await();
                  return ScriptedProvider.translated(batch);
                });

    assertThat(providers(translate(Text.of("one"), a))).containsExactly("a");
    assertThat(a.received()).hasSize(2);
    assertThat(heard.reactions).containsExactly(RETRY);
  }

  @Test
  void leavesAProviderThatNeverAnswersForTheNext() {
    CountDownLatch never = new CountDownLatch(1);
    settings = settings.withTries(5).withBreak(3, Duration.ofSeconds(20));
    ScriptedProvider a =
        provider("a", 1)
            .always(
                batch -> {
                  time.advance(Duration.ofMinutes(3));
                  never.await();
                  return ScriptedProvider.translated(batch);
                });
    ScriptedProvider b = provider("b", 1);

    assertThat(providers(translate(Text.numbered(5), a, b))).containsOnly("b");
    assertThat(a.received()).hasSize(4);
  }

  @Test
  void goesOnWithoutARequestThatCannotBeEnded() {
    CountDownLatch released = new CountDownLatch(1);
    settings = settings.withTries(1);
    ScriptedProvider a =
        provider("a", 10)
            .then(
                batch -> {
                  time.advance(Duration.ofMinutes(3));
                  awaitWhateverHappens(released);
                  return ScriptedProvider.translated(batch);
                });
    ScriptedProvider b = provider("b", 10);
    try (Dispatcher dispatcher = Dispatcher.of(List.of(a, b), settings)) {
      assertThat(providers(translate(dispatcher, SPANISH, Text.of("one")))).containsExactly("b");
      released.countDown();
    }
  }

  private static void awaitWhateverHappens(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // This is what the test is about.
      }
    }
  }

  @Test
  void endsARunThatTakesTooLong() {
    settings = settings.withTimeouts(Duration.ofMinutes(2), Duration.ofMinutes(10));
    ScriptedProvider a = provider("a", 1);
    a.then(ScriptedProvider::translated).always(limited(Duration.ofMinutes(4)));

    List<Outcome<String>> outcomes = translate(Text.numbered(5), a);

    assertThat(providers(outcomes)).containsExactly("a", "none", "none", "none", "none");
    assertThat(reason(outcomes.get(4))).isEqualTo("not done within 600 seconds");
  }

  // Refusals

  @Test
  void asksNoMoreAfterABadKey() {
    ScriptedProvider a = provider("a", 1).always(failing(new Unauthorized("a", "bad key")));
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(30), a, b))).containsOnly("b");
    assertThat(a.received()).hasSize(1);
    assertThat(b.sizes()).containsExactly(10, 10, 10);
    assertThat(heard.reactions).containsExactly(NEXT_PROVIDER);
  }

  @Test
  void failsAllAfterABadKeyOfTheLastProvider() {
    ScriptedProvider a = provider("a", 1).always(failing(new Unauthorized("a", "bad key")));

    List<Outcome<String>> outcomes = translate(Text.numbered(3), a);

    assertThat(outcomes).extracting(FaultsTest::reason).containsOnly("a: bad key");
    assertThat(a.received()).hasSize(1);
    assertThat(heard.reactions).containsExactly(GIVE_UP);
  }

  @Test
  void keepsWhatCameBeforeTheQuotaWasUsedUp() {
    ScriptedProvider a = provider("a", 1).then(ScriptedProvider::translated);
    a.always(failing(new QuotaExceeded("a", "no characters left")));
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(3), a, b))).containsExactly("a", "b", "b");
    assertThat(a.received()).hasSize(2);
  }

  @Test
  void remembersTheQuotaForTheNextLanguage() {
    ScriptedProvider a = provider("a", 1).always(failing(new QuotaExceeded("a", "none left")));
    ScriptedProvider b = provider("b", 10);
    try (Dispatcher dispatcher = Dispatcher.of(List.of(a, b), settings)) {
      translate(dispatcher, SPANISH, Text.of("one"));
      translate(dispatcher, FRENCH, Text.of("one"));
    }

    assertThat(a.received()).hasSize(1);
  }

  @Test
  void passesOnOneLanguageThatIsNotSupported() {
    ScriptedProvider a =
        provider("a", 1)
            .always(
                batch -> {
                  if (batch.target().equals(SPANISH)) {
                    throw new UnsupportedLanguage("a", "no es");
                  }
                  return ScriptedProvider.translated(batch);
                });
    ScriptedProvider b = provider("b", 10);
    try (Dispatcher dispatcher = Dispatcher.of(List.of(a, b), settings)) {
      assertThat(providers(translate(dispatcher, SPANISH, Text.numbered(3)))).containsOnly("b");
      assertThat(providers(translate(dispatcher, FRENCH, Text.numbered(3)))).containsOnly("a");
    }
    assertThat(a.targets()).containsExactly(SPANISH, FRENCH, FRENCH, FRENCH);
  }

  @Test
  void findsTheOneTextThatIsRefused() {
    ScriptedProvider a = provider("a", 16).always(FaultsTest::pickily);
    ScriptedProvider b = provider("b", 10);
    List<Text> tasks = new ArrayList<>(Text.numbered(16));
    tasks.set(11, new Text("bad"));

    List<String> done = providers(translate(tasks, a, b));

    assertThat(b.texts()).containsExactly("bad");
    assertThat(done).hasSize(16).filteredOn("b"::equals).hasSize(1);
    // On each of five levels one part is refused, and on four of them the other is translated.
    assertThat(a.received()).hasSize(9);
  }

  @Test
  void stopsAskingWhoRefusesEverything() {
    ScriptedProvider a = provider("a", 50).always(failing(new Rejected("a", "no such glossary")));

    List<Outcome<String>> outcomes = translate(Text.numbered(1_000), a);

    assertThat(outcomes).extracting(FaultsTest::reason).containsOnly("a: no such glossary");
    assertThat(a.received()).hasSizeLessThan(25);
  }

  @Test
  void splitsABatchThatIsTooLarge() {
    ScriptedProvider a =
        provider("a", 16)
            .always(
                batch -> {
                  if (batch.texts().size() > 5) {
                    throw new TooLarge("a", "413");
                  }
                  return ScriptedProvider.translated(batch);
                });

    assertThat(providers(translate(Text.numbered(48), a))).containsOnly("a");
    // It learns: only the first batch is sent too large.
    assertThat(a.sizes()).filteredOn(size -> size > 5).containsExactly(16, 8, 8);
  }

  @Test
  void learnsThatTheLengthIsTooLargeAndNotTheNumber() {
    ScriptedProvider a =
        provider("a", 8)
            .always(
                batch -> {
                  if (batch.texts().stream().mapToInt(String::length).sum() > 100) {
                    throw new TooLarge("a", "413");
                  }
                  return ScriptedProvider.translated(batch);
                });
    List<Text> tasks = new ArrayList<>(Text.numbered(8));
    tasks.addAll(Text.of("x".repeat(80), "y".repeat(80)));
    tasks.addAll(Text.numbered(16));

    assertThat(providers(translate(tasks, a))).containsOnly("a");
    assertThat(a.sizes()).containsExactly(8, 8, 4, 2, 1, 1, 2, 4, 8, 2);
  }

  @Test
  void passesOnATextThatIsTooLong() {
    ScriptedProvider a = provider("a", 10);
    ScriptedProvider b =
        new ScriptedProvider(
            "b",
            Capabilities.standard(Capabilities.Engine.NEURAL)
                .withLimits(1, 50_000, Capabilities.LengthUnit.CHARACTERS));

    List<String> done = providers(translate(Text.of("x".repeat(20_000), "short"), a, b));

    assertThat(done).containsExactly("b", "a");
    assertThat(a.texts()).containsExactly("short");
  }

  @Test
  void saysHowLongATextMayBe() {
    List<Outcome<String>> outcomes = translate(Text.of("x".repeat(20_000)), provider("a", 10));

    assertThat(reason(outcomes.get(0)))
        .isEqualTo("a: the text is 20000 long, and at most 10000 is taken");
    assertThat(((Outcome.Failed<String>) outcomes.get(0)).cause())
        .get()
        .isInstanceOf(TooLarge.class);
  }

  // Answers that are not right

  @Test
  void asksOnceMoreWhenTextsAreMissing() {
    ScriptedProvider a = provider("a", 10);
    a.then(batch -> Translations.direct(batch, List.of("t0|es")));

    assertThat(providers(translate(Text.numbered(3), a))).containsOnly("a");
    assertThat(a.sizes()).containsExactly(3, 3);
  }

  @Test
  void asksInSmallerBatchesWhenTextsAreMissingAgain() {
    ScriptedProvider a = provider("a", 8);
    a.always(
        batch ->
            batch.texts().size() > 2
                ? Translations.direct(batch, List.of("t0|es"))
                : ScriptedProvider.translated(batch));

    assertThat(providers(translate(Text.numbered(8), a))).containsOnly("a");
    assertThat(a.sizes()).containsExactly(8, 8, 4, 2, 2, 4, 2, 2);
  }

  @Test
  void asksOnceMoreAfterAnUnreadableAnswer() {
    ScriptedProvider a = provider("a", 10);
    a.then(failing(new BadAnswer("a", "not JSON", null)));

    assertThat(providers(translate(Text.numbered(3), a))).containsOnly("a");
    assertThat(a.sizes()).containsExactly(3, 3);
  }

  @Test
  void survivesAProviderThatBreaks() {
    ScriptedProvider a = provider("a", 10);
    a.always(
        batch -> {
          throw new ArrayIndexOutOfBoundsException("secret text");
        });

    List<Outcome<String>> outcomes = translate(Text.of("one"), a);

    assertThat(reason(outcomes.get(0)))
        .isEqualTo("a: the provider broke: java.lang.ArrayIndexOutOfBoundsException");
  }

  @Test
  void survivesAProviderWithAMissingLibrary() {
    ScriptedProvider a = provider("a", 10);
    a.always(
        batch -> {
          throw new NoClassDefFoundError("org/example/Client");
        });

    assertThat(providers(translate(Text.of("one"), a, provider("b", 1)))).containsExactly("b");
  }

  @Test
  void doesNotHideThatMemoryRanOut() {
    ScriptedProvider a = provider("a", 10);
    a.always(
        batch -> {
          throw new OutOfMemoryError("as in a full heap");
        });

    assertThatThrownBy(() -> translate(Text.of("one"), a)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void noticesAnswersInTheWrongOrder() {
    ScriptedProvider a = provider("a", 10);
    a.then(
        batch -> {
          List<String> texts = new ArrayList<>(ScriptedProvider.translated(batch).texts());
          java.util.Collections.reverse(texts);
          return Translations.direct(batch, texts);
        });

    List<Outcome<String>> outcomes = translate(Text.numbered(4), a);

    assertThat(outcomes)
        .extracting(outcome -> ((Outcome.Done<String>) outcome).value())
        .containsExactly("t0|es", "t1|es", "t2|es", "t3|es");
  }

  // Unfaithful answers

  @Test
  void sendsOtherMarkupAfterAnUnfaithfulAnswer() {
    ScriptedProvider a = provider("a", 10, Markup.XML, Markup.HTML, Markup.PLAIN);
    a.always(
        batch ->
            batch.markup() == Markup.PLAIN
                ? ScriptedProvider.translated(batch)
                : ScriptedProvider.answering(batch, text -> ""));

    assertThat(providers(translate(Text.numbered(3), a))).containsOnly("a");
    assertThat(a.received())
        .extracting(Batch::markup)
        .containsExactly(Markup.XML, Markup.HTML, Markup.PLAIN);
  }

  @Test
  void sendsAnUnfaithfullyAnsweredTextOnceMoreAlone() {
    ScriptedProvider a = provider("a", 10, Markup.XML, Markup.PLAIN);
    a.always(
        batch ->
            batch.texts().size() == 1
                ? ScriptedProvider.translated(batch)
                : ScriptedProvider.answering(batch, text -> ""));

    assertThat(providers(translate(Text.numbered(3), a))).containsOnly("a");
    assertThat(a.received())
        .extracting(batch -> batch.markup() + " " + batch.texts().size())
        .containsExactly("XML 3", "PLAIN 3", "PLAIN 1", "PLAIN 1", "PLAIN 1");
  }

  @Test
  void keepsToTheMarkupThatIsDeclared() {
    ScriptedProvider a = provider("a", 10, Markup.HTML).always(answering(""));

    translate(Text.of("one"), a, provider("b", 1));

    assertThat(a.received()).extracting(Batch::markup).containsExactly(Markup.HTML, Markup.HTML);
  }

  @Test
  void passesOnATextThatIsNeverAnsweredFaithfully() {
    ScriptedProvider a = provider("a", 10);
    a.always(
        batch -> ScriptedProvider.answering(batch, text -> text.equals("t1") ? "" : text + "|"));
    ScriptedProvider b = provider("b", 10);

    assertThat(providers(translate(Text.numbered(3), a, b))).containsExactly("a", "b", "a");
  }

  @Test
  void saysWhyNobodyCould() {
    ScriptedProvider a = provider("a", 10).always(failing(new Unauthorized("a", "bad key")));
    ScriptedProvider b = provider("b", 10).always(answering("nonsense"));

    List<Outcome<String>> outcomes = translate(Text.of("one"), a, b);

    assertThat(reason(outcomes.get(0)))
        .isEqualTo("b: it is the answer to another text; before that a: bad key");
    assertThat(((Outcome.Failed<String>) outcomes.get(0)).cause()).isEmpty();
  }
}
