package dev.glotwire.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every provider that talks to a service over HTTP must do. Extend it in a test of your
 * provider and supply what differs; the service is played by WireMock on this machine.
 *
 * <p>The provider is found as users find it, by its name through {@link Providers}, so a factory
 * that is not registered fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TranslationProviderContract {
  /** A key that must not show up anywhere. */
  protected static final String KEY = "s3cr3t-k3y-0f-the-c0ntract";

  /** The target language of {@link #batch}. */
  protected static final Locale TARGET = Locale.forLanguageTag("es");

  /** The service. */
  protected final WireMockServer service =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

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

  /** Returns how many requests the service received. */
  protected final int requests() {
    return service.getAllServeEvents().size();
  }

  @Test
  void hasTheNameOfItsFactory() {
    assertThat(provider().name()).isEqualTo(name());
    assertThat(factory().missing(config(Map.of()))).isEmpty();
  }

  @Test
  void keepsCountAndOrder() {
    answering(json(answer(List.of("uno", "dos", "tres"))));

    Translations translations = provider().translate(batch("one", "two", "three"));

    assertThat(translations.texts()).containsExactly("uno", "dos", "tres");
    assertThat(translations.route()).startsWith(Locale.ENGLISH).endsWith(TARGET);
  }

  @ParameterizedTest
  @EnumSource
  void passesTextsThrough(Markup markup) {
    if (!provider().capabilities().markup().contains(markup)) {
      return;
    }
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
  @ValueSource(ints = {500, 502, 503, 504})
  void leavesRetryingToTheCaller(int status) {
    answering(aResponse().withStatus(status).withBody("<html>trouble</html>"));

    TranslationException failure = failure();

    assertThat(failure).isInstanceOf(Unavailable.class);
    assertThat(failure.isRetryable()).isTrue();
    assertThat(requests()).isEqualTo(1);
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

    assertThat(failure().isRetryable()).isTrue();
    assertThat(requests()).isEqualTo(1);
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
    String whole = answer(List.of("uno"));
    answering(json(whole.substring(0, whole.length() - 3)));

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
    answering(json(answer(List.of("uno"))));
    TranslationProvider provider = provider();

    List<String> texts;
    try {
      texts = provider.translate(batch("one", "two")).texts();
    } catch (BadAnswer e) {
      return;
    }
    assertThat(texts).as("fewer texts, for the dispatcher to notice").containsExactly("uno");
  }

  @Test
  void rejectsUnknownOptions() {
    assertThatThrownBy(() -> provider(Map.of("no-such-option", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-option");
  }

  @Test
  void describesItsOptions() {
    for (String option : options(URI.create(service.baseUrl())).keySet()) {
      assertThat(factory().options()).extracting(each -> each.name()).contains(option);
    }
    assertThat(factory().title()).isNotBlank();
  }

  @Test
  void isSafeForConcurrentUse() throws Exception {
    for (int i = 10; i < 40; i++) {
      service.stubFor(
          post(anyUrl())
              .withRequestBody(containing("text-" + i))
              .willReturn(json(answer(List.of("texto-" + i))).withFixedDelay(20)));
    }
    TranslationProvider provider = provider();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> calls = new ArrayList<>();
      for (int i = 10; i < 40; i++) {
        Batch batch = batch("text-" + i);
        calls.add(() -> provider.translate(batch).texts());
      }
      List<Future<List<String>>> answers = callers.invokeAll(calls);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).containsExactly("texto-" + (i + 10));
      }
    } finally {
      callers.shutdownNow();
    }
  }
}
