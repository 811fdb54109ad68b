package dev.glotwire.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.term.Term;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every provider that talks to a service over HTTP must do. Extend it in a test of your
 * provider and supply what differs; the service is played by WireMock on this machine.
 *
 * <p>Four methods must be written. The others have an answer that fits most services, and are there
 * to be overridden where a service differs. A fact that a provider does not have, such as a
 * language it cannot translate into, is reported as a skipped test that says why.
 *
 * <p>The provider is found as users find it, by its name through {@link Providers}, so a factory
 * that is not registered fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
public abstract class TranslationProviderContract {
  /** A key that must not show up anywhere. */
  protected static final String KEY = "s3cr3t-k3y-0f-the-c0ntract";

  /** The target language of {@link #batch}. */
  protected static final Locale TARGET = Locale.forLanguageTag("es");

  /** The service. */
  protected final WireMockServer service =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  /** Longer than any test may take. */
  private static final int NEVER = 120_000;

  /** More than any translation of a batch, and not more than a machine can hold. */
  private static final int HUGE = 33 << 20;

  /** Languages that services seldom have. */
  private static final List<String> RARE = List.of("vo", "ie", "cu", "got", "tlh", "qya");

  private final List<TranslationProvider> open = new ArrayList<>();

  /** Returns the name that the provider is registered under. */
  protected abstract String name();

  /** Returns the options that make it ask the service at {@code address}, without the key. */
  protected abstract Map<String, String> options(URI address);

  /** Returns the environment that holds the key. */
  protected abstract Map<String, String> environment(String key);

  /** Returns what the service answers when {@code texts} are the translations, in this order. */
  protected abstract String answer(List<String> texts);

  @BeforeAll
  void startService() {
    service.start();
  }

  @AfterAll
  void stopService() {
    service.stop();
  }

  @BeforeEach
  void resetService() {
    service.resetAll();
  }

  @AfterEach
  void closeProviders() {
    open.forEach(TranslationProvider::close);
    open.clear();
  }

  /** Returns a batch of English texts. */
  protected static Batch batch(String... texts) {
    return Batch.of(Locale.ENGLISH, TARGET, texts);
  }

  /** Returns the provider, asking the service that is played. It is closed after the test. */
  protected final TranslationProvider provider() {
    return provider(Map.of());
  }

  /** Returns the provider with {@code more} options. */
  protected final TranslationProvider provider(Map<String, String> more) {
    TranslationProvider provider = factory().create(config(more));
    open.add(provider);
    return provider;
  }

  private ProviderFactory factory() {
    return Providers.installed().require(name());
  }

  private ProviderConfig config(Map<String, String> more) {
    Map<String, String> options = new HashMap<>(options(URI.create(service.baseUrl())));
    options.putAll(more);
    return ProviderConfig.of(options, environment(KEY)::get);
  }

  /** Makes the service answer every request with {@code response}. */
  protected final void answering(ResponseDefinitionBuilder response) {
    service.stubFor(any(anyUrl()).willReturn(response));
  }

  /** Returns a response of JSON. */
  protected static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  /** Returns what translating one text throws. */
  protected final TranslationException failure() {
    return catchThrowableOfType(
        TranslationException.class, () -> provider().translate(batch("one")));
  }

  /** Returns what the service answers when the account is used up. By default its status is 402. */
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return json("{}").withStatus(402);
  }

  /**
   * Returns what the service answers when it does not have a language. By default its status is
   * 400; a provider that knows the languages of its service never sees it.
   */
  protected ResponseDefinitionBuilder unknownLanguage() {
    return json("{}").withStatus(400);
  }

  /**
   * Returns the options that let a request take a second at most. By default it is {@code timeout},
   * if there is an option of that name.
   */
  protected Map<String, String> shortTimeout() {
    return factory().options().stream().anyMatch(option -> option.name().equals("timeout"))
        ? Map.of("timeout", "1")
        : Map.of();
  }

  /**
   * Returns what the service answers when {@code texts} are the translations, but in the opposite
   * order, if it numbers them. By default it does not.
   */
  protected Optional<String> answerInOppositeOrder(List<String> texts) {
    return Optional.empty();
  }

  /** Returns how {@code text} stands in a request, once that is decoded; by default as it is. */
  protected String asSent(String text, Markup markup) {
    return text;
  }

  /**
   * Returns what a request to translate {@code text} looks like. By default it is a POST whose body
   * holds the text.
   */
  protected MappingBuilder asking(String text) {
    return post(anyUrl()).withRequestBody(containing(text));
  }

  /**
   * Returns how many requests the service received; a provider that asks for a token first leaves
   * out that request.
   */
  protected int requests() {
    return service.getAllServeEvents().size();
  }

  @Test
  void hasTheNameOfItsFactory() {
    assertThat(provider().name()).isEqualTo(name());
    assertThat(factory().missing(config(Map.of()))).isEmpty();
  }

  /** Providers that take one text a request are asked for one only. */
  @Test
  void keepsCountAndOrder() {
    TranslationProvider provider = provider();
    int count = Math.min(3, provider.capabilities().maxTexts());
    List<String> expected = List.of("uno", "dos", "tres").subList(0, count);
    answering(json(answer(expected)));

    Translations translations =
        provider.translate(
            batch(List.of("one", "two", "three").subList(0, count).toArray(new String[0])));

    assertThat(translations.texts()).isEqualTo(expected);
    assertThat(translations.route()).startsWith(Locale.ENGLISH).endsWith(TARGET);
  }

  @ParameterizedTest
  @EnumSource
  void passesTextsThrough(Markup markup) {
    assumeThat(provider().capabilities().markup()).as("declared markup").contains(markup);
    String text =
        switch (markup) {
          case PLAIN -> "“⟦1⟧” & <é> 😀\n\t\\ \"";
          case XML -> "<g id=\"1\">a</g> <x id=\"2\">b &amp; c</x>";
          case HTML -> "<b id=\"g1\">a</b> <span id=\"x2\" translate=\"no\">b &amp; c</span>";
        };
    answering(json(answer(List.of(text))));

    Translations translations =
        provider()
            .translate(new Batch(List.of(text), Locale.ENGLISH, TARGET, markup, Optional.empty()));

    assertThat(translations.texts()).containsExactly(text);
    assertThat(RequestText.of(service.getAllServeEvents()))
        .as("all that was sent")
        .anyMatch(sent -> sent.contains(asSent(text, markup)));
  }

  @Test
  void sendsTheTermsItIsTold() {
    TranslationProvider provider = provider();
    assumeThat(provider.capabilities().takesTerms()).as("takes terms").isTrue();
    answering(json(answer(List.of("La quilla"))));
    Markup best = provider.capabilities().markup().get(0);
    Batch batch =
        new Batch(List.of("The keel"), Locale.ENGLISH, TARGET, best, Optional.empty())
            .withTerms(List.of(Term.of("keel", "sobrequilla")));

    provider.translate(batch);

    assertThat(RequestText.of(service.getAllServeEvents()))
        .as("all that was sent")
        .anyMatch(sent -> sent.contains("sobrequilla"));
  }

  @Test
  void keepsTextsThatAreTheSame() {
    TranslationProvider provider = provider();
    assumeTakesTexts(provider, 3);
    answering(json(answer(List.of("dos", "uno", "dos"))));

    assertThat(provider.translate(batch("two", "one", "two")).texts())
        .containsExactly("dos", "uno", "dos");
  }

  @Test
  void putsNumberedTextsInOrder() {
    TranslationProvider provider = provider();
    assumeTakesTexts(provider, 3);
    Optional<String> answer = answerInOppositeOrder(List.of("uno", "dos", "tres"));
    assumeThat(answer).as("the answer of a service that numbers texts").isPresent();
    answering(json(answer.orElseThrow()));

    assertThat(provider.translate(batch("one", "two", "three")).texts())
        .containsExactly("uno", "dos", "tres");
  }

  @Test
  void readsALongAnswer() {
    String text = "Ñandú 😀 ".repeat(30_000) + ".";
    answering(json(answer(List.of(text))));

    assertThat(provider().translate(batch("one")).texts()).containsExactly(text);
  }

  private static void assumeTakesTexts(TranslationProvider provider, int count) {
    assumeThat(provider.capabilities().maxTexts())
        .as("texts in a request")
        .isGreaterThanOrEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void tellsABadKeyWithoutShowingIt(int status) {
    answering(json("{\"message\":\"bad key " + KEY + "\"}").withStatus(status));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Unauthorized.class);
    assertThat(failure.isRetryable()).isFalse();
    assertThat(everythingAbout(failure)).doesNotContain(KEY);
    assertThat(requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 422, 429, 456, 500, 503})
  void showsNeitherKeyNorTextOfAnError(int status) {
    String said = "no " + KEY + " and no nonsense-text";
    answering(
        json(("{'message':'%1$s','msg':'%1$s','detail':'%1$s','errors':['%1$s'],"
                    + "'error':{'message':'%1$s','details':[{'reason':'%1$s'}]}}")
                .formatted(said)
                .replace('\'', '"'))
            .withStatus(status));

    TranslationException failure =
        catchThrowableOfType(
            TranslationException.class, () -> provider().translate(batch("nonsense-text")));

    assertThat(everythingAbout(failure)).doesNotContain(KEY, "nonsense-text");
  }

  /**
   * Whoever reads along sees forms and lengths. A provider with a client of its own shows nothing.
   */
  @Test
  void letsNobodyReadKeysOrTexts() {
    List<String> wire = new CopyOnWriteArrayList<>();
    ProviderConfig config = config(Map.of());
    answering(json(answer(List.of("tontería"))));

    try (TranslationProvider provider =
        factory().create(config.withTransport(config.transport().withWire(wire::add)))) {
      provider.translate(batch("nonsense"));
    }

    assertThat(wire).noneMatch(line -> line.contains(KEY));
    assertThat(wire).noneMatch(line -> line.contains("nonsense") || line.contains("tontería"));
  }

  @Test
  void showsNoKeyOfItself() {
    assertThat(provider().toString()).doesNotContain(KEY);
    assertThat(provider().name()).matches("[a-z0-9-]+");
  }

  @Test
  void saysWhatIsMissingWithoutAKey() {
    ProviderConfig none =
        ProviderConfig.of(options(URI.create(service.baseUrl())), variable -> null);
    Optional<String> missing = factory().missing(none);
    assumeThat(missing).as("what is missing without a key").isPresent();

    assertThat(missing.orElseThrow()).hasLineCount(1);
    assertThat(environment(KEY).keySet()).anyMatch(missing.orElseThrow()::contains);
    assertThatThrownBy(() -> factory().create(none)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String everythingAbout(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void carriesRetryAfterInSeconds() {
    answering(aResponse().withStatus(429).withHeader("Retry-After", "7"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(RateLimited.class);
    assertThat(((RateLimited) failure).retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void carriesRetryAfterAsADate() {
    ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
    answering(
        aResponse()
            .withStatus(429)
            .withHeader("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(then)));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(RateLimited.class);
    assertThat(((RateLimited) failure).retryAfter())
        .hasValueSatisfying(
            wait -> assertThat(wait).isBetween(Duration.ofMinutes(50), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999"})
  void ignoresARetryAfterThatIsNone(String header) {
    answering(aResponse().withStatus(429).withHeader("Retry-After", header));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(RateLimited.class);
    assertThat(((RateLimited) failure).retryAfter()).isEmpty();
  }

  @Test
  void tellsThatTheQuotaIsUsedUp() {
    answering(quotaUsedUp());

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(QuotaExceeded.class);
    assertThat(failure.isRetryable()).isFalse();
    assertThat(requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void leavesRetryingToTheCaller(int status) {
    answering(aResponse().withStatus(status).withBody("<html>trouble</html>"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Unavailable.class);
    assertThat(failure.isRetryable()).isTrue();
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void carriesRetryAfterOfAServiceThatIsDown() {
    answering(aResponse().withStatus(503).withHeader("Retry-After", "7"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Unavailable.class);
    assertThat(((Unavailable) failure).retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void tellsThatARequestIsTooLarge() {
    answering(aResponse().withStatus(413));

    assertThat(failure()).isInstanceOf(TooLarge.class);
  }

  @ParameterizedTest
  @EnumSource
  void survivesABrokenConnection(Fault fault) {
    answering(aResponse().withFault(fault));

    TranslationException failure = failure();

    assertThat(failure.isRetryable()).isTrue();
    assertThat(everythingAbout(failure)).doesNotContain(KEY);
    assertThat(requests()).isEqualTo(1);
  }

  /** One answer does not come, the other one stops in the middle; both at a time, to save time. */
  @Test
  void endsRequestsThatTakeTooLong() throws Exception {
    Map<String, String> options = shortTimeout();
    assumeThat(options).as("options for a short timeout").isNotEmpty();
    String answer = answer(List.of("uno"));
    service.stubFor(asking("silent").willReturn(json(answer).withFixedDelay(NEVER)));
    service.stubFor(asking("stalling").willReturn(json(answer).withChunkedDribbleDelay(3, NEVER)));
    TranslationProvider provider = provider(options);

    for (Future<List<String>> result : atOnce(provider, List.of("silent", "stalling"))) {
      assertThatThrownBy(result::get).hasCauseInstanceOf(Unavailable.class);
    }
  }

  @Test
  void endsARequestWhenItIsInterrupted() {
    answering(json(answer(List.of("uno"))).withFixedDelay(NEVER));
    TranslationProvider provider = provider();

    Thread.currentThread().interrupt();
    Throwable thrown = catchThrowable(() -> provider.translate(batch("one")));

    assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
    assertThat(thrown).isInstanceOf(Unavailable.class);
  }

  @Test
  void tellsThatNobodyListens() {
    TranslationProvider provider = provider();
    service.stop();
    try {
      assertThatThrownBy(() -> provider.translate(batch("one"))).isInstanceOf(Unavailable.class);
    } finally {
      service.start();
    }
  }

  @Test
  void doesNotFollowRedirects() {
    answering(aResponse().withStatus(307).withHeader("Location", service.baseUrl() + "/other"));

    assertThat(failure()).isInstanceOf(TranslationException.class);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void tellsACutOffAnswer() {
    String whole = answer(List.of("uno")).strip();
    TranslationProvider provider = provider();
    for (int end = 0; end < whole.length(); end++) {
      answering(json(whole.substring(0, end)));

      assertThatThrownBy(() -> provider.translate(batch("one")))
          .as("the answer cut off after %s characters", end)
          .isInstanceOf(BadAnswer.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "{", "{]", "[1,]", "{\"a\":}", "{\"a\":1,,}", "\uFEFF", "<?xml?>"})
  void tellsThatAnAnswerIsMalformed(String body) {
    answering(json(body));

    assertThat(failure()).isInstanceOf(BadAnswer.class);
  }

  /** As from a gateway or a portal that wants a login. */
  @Test
  void tellsAPageInPlaceOfAnAnswer() {
    answering(
        aResponse()
            .withHeader("Content-Type", "text/html; charset=utf-8")
            .withBody("<!DOCTYPE html><html><title>Welcome</title><p>Please log in.</html>"));

    assertThat(failure()).isInstanceOf(BadAnswer.class);
  }

  @Test
  void doesNotReadAHugeAnswerToItsEnd() {
    answering(json(answer(List.of("x".repeat(HUGE)))));

    assertThat(failure()).isInstanceOf(BadAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[]", "7", "<html><title>Welcome</title></html>"})
  void tellsThatAnAnswerIsNone(String body) {
    answering(json(body));

    assertThat(failure()).isInstanceOf(BadAnswer.class);
  }

  @Test
  void makesNoTextsUp() {
    leavesMiscountingToTheDispatcher(List.of("uno"));
  }

  @Test
  void hidesNoTextsThatAreTooMany() {
    leavesMiscountingToTheDispatcher(List.of("uno", "dos", "tres"));
  }

  /** A provider may notice by itself, or pass on what came; it must not make it fit. */
  private void leavesMiscountingToTheDispatcher(List<String> came) {
    TranslationProvider provider = provider();
    assumeTakesTexts(provider, 2);
    answering(json(answer(came)));

    List<String> texts;
    try {
      texts = provider.translate(batch("one", "two")).texts();
    } catch (BadAnswer e) {
      return;
    }
    assertThat(texts).isEqualTo(came);
  }

  @Test
  void tellsThatALanguageIsNotSupported() {
    answering(unknownLanguage());
    TranslationProvider provider = provider();
    LanguageSupport known = languages(provider);
    Optional<Locale> rare =
        RARE.stream()
            .map(Locale::forLanguageTag)
            .filter(target -> !known.supports(Locale.ENGLISH, target))
            .findFirst();
    assumeThat(rare).as("a language that is not supported").isPresent();

    assertThatThrownBy(
            () -> provider.translate(Batch.of(Locale.ENGLISH, rare.orElseThrow(), "one")))
        .isInstanceOf(UnsupportedLanguage.class);
  }

  @Test
  void takesTheLanguagesOfThisContract() {
    assertThat(languages(provider()).supports(Locale.ENGLISH, TARGET)).isTrue();
  }

  private static LanguageSupport languages(TranslationProvider provider) {
    try {
      return provider.languages();
    } catch (TranslationException e) {
      return abort("the service is asked for its languages, and is not played here");
    }
  }

  @Test
  void rejectsUnknownOptions() {
    assertThatThrownBy(() -> provider(Map.of("no-such-option", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-option");
  }

  @Test
  void describesItsOptions() {
    assertThat(factory().options())
        .extracting(ProviderOption::name)
        .containsAll(options(URI.create(service.baseUrl())).keySet())
        .doesNotHaveDuplicates();
    assertThat(factory().options())
        .allSatisfy(option -> assertThat(option.description()).isNotBlank().hasLineCount(1))
        .filteredOn(ProviderOption::secret)
        .as("a key comes from the environment")
        .allSatisfy(option -> assertThat(option.environment()).isNotBlank());
    assertThat(factory().title()).isNotBlank();
  }

  @Test
  void declaresTheSameAtEveryCall() {
    TranslationProvider provider = provider();

    assertThat(provider.capabilities()).isEqualTo(provider.capabilities());
  }

  @Test
  void canBeClosedTwice() {
    TranslationProvider provider = provider();
    answering(json(answer(List.of("uno"))));
    provider.translate(batch("one"));

    assertThatCode(
            () -> {
              provider.close();
              provider.close();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void isSafeForConcurrentUse() throws Exception {
    for (int i = 10; i < 40; i++) {
      service.stubFor(
          asking("text-" + i).willReturn(json(answer(List.of("texto-" + i))).withFixedDelay(20)));
    }
    List<String> texts = IntStream.range(10, 40).mapToObj(i -> "text-" + i).toList();

    List<Future<List<String>>> answers = atOnce(provider(), texts);

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).containsExactly("texto-" + (i + 10));
    }
  }

  private static List<Future<List<String>>> atOnce(TranslationProvider provider, List<String> texts)
      throws InterruptedException {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> calls = new ArrayList<>();
      for (String text : texts) {
        calls.add(() -> provider.translate(batch(text)).texts());
      }
      return callers.invokeAll(calls);
    } finally {
      callers.shutdownNow();
    }
  }
}
