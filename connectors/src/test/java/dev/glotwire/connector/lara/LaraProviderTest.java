package dev.glotwire.connector.lara;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.testkit.TranslationProviderContract;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaraProviderTest extends TranslationProviderContract {
  private static final String AUTH = "/v2/auth";
  private static final String TRANSLATE = "/v2/translate";

  @BeforeEach
  void letIn() {
    service.stubFor(
        post(urlEqualTo(AUTH)).atPriority(1).willReturn(json("{\"token\":\"token-1\"}")));
  }

  @Override
  protected String name() {
    return "lara";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("LARA_ACCESS_KEY_ID", "key-id", "LARA_ACCESS_KEY_SECRET", key);
  }

  @Override
  protected String answer(List<String> texts) {
    return texts.stream()
        .map(text -> "{\"text\":" + Quoted.text(text) + ",\"translatable\":true}")
        .collect(Collectors.joining(",", "{\"status\":200,\"content\":{\"translation\":[", "]}}"));
  }

  @Override
  protected MappingBuilder asking(String text) {
    return post(urlEqualTo(TRANSLATE)).withRequestBody(containing(text));
  }

  @Override
  protected int requests() {
    return service.findAll(postRequestedFor(urlEqualTo(TRANSLATE))).size();
  }

  private TranslationProvider at(String time) {
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment("secret")::get);
    return new LaraProvider(
        LaraOptions.from(config),
        config.transport(),
        Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  @Test
  void signsTheRequestForAToken() {
    answering(json(answer(List.of("uno"))));

    try (TranslationProvider provider = at("2019-02-25T16:44:25Z")) {
      provider.translate(batch("one"));
      provider.translate(batch("two"));
    }

    // Computed by other means (Python's hmac).
    service.verify(
        1,
        postRequestedFor(urlEqualTo(AUTH))
            .withRequestBody(equalTo("{\"id\":\"key-id\"}"))
            .withHeader("Date", equalTo("Mon, 25 Feb 2019 16:44:25 GMT"))
            .withHeader("Content-MD5", equalTo("0e06cb934fe9e29a023b52d3ad788acb"))
            .withHeader(
                "Authorization", equalTo("Lara:agY6+Yc4PKrd+9bc6r0X5/KMOxEcjs6R4KJMBVHghTY=")));
    service.verify(
        2,
        postRequestedFor(urlEqualTo(TRANSLATE))
            .withHeader("Authorization", equalTo("Bearer token-1")));
  }

  @Test
  void writesADayOfOneDigitWithTwo() {
    answering(json(answer(List.of("uno"))));

    try (TranslationProvider provider = at("2019-02-05T06:04:05Z")) {
      provider.translate(batch("one"));
    }

    service.verify(
        postRequestedFor(urlEqualTo(AUTH))
            .withHeader("Date", equalTo("Tue, 05 Feb 2019 06:04:05 GMT")));
  }

  @Test
  void signsByWhatTheServiceComputesToo() {
    assertThat(
            LaraToken.signature(
                Secret.of("secret"),
                AUTH,
                "0e06cb934fe9e29a023b52d3ad788acb",
                "Mon, 25 Feb 2019 16:44:25 GMT"))
        .isEqualTo("agY6+Yc4PKrd+9bc6r0X5/KMOxEcjs6R4KJMBVHghTY=");
  }

  @Test
  void sendsTheContextAsABlockThatIsNotTranslated() {
    answering(
        json(
            "{\"translation\":[{\"text\":\"News\",\"translatable\":false},"
                + "{\"text\":\"uno\",\"translatable\":true}]}"));

    List<String> texts =
        provider(Map.of("memories", "mem_1", "no-trace", "true", "style", "fluid"))
            .translate(
                new Batch(
                    List.of("one"), Locale.ENGLISH, TARGET, Markup.PLAIN, Optional.of("News")))
            .texts();

    assertThat(texts).containsExactly("uno");
    service.verify(
        postRequestedFor(urlEqualTo(TRANSLATE))
            .withHeader("X-No-Trace", equalTo("true"))
            .withRequestBody(
                equalToJson(
                    """
                    {"source": "en-US", "target": "es-ES", "content_type": "text/plain",
                     "style": "fluid", "adapt_to": ["mem_1"],
                     "q": [{"text": "News", "translatable": false},
                           {"text": "one", "translatable": true}]}
                    """)));
  }

  @Test
  void escapesTheContextOfHtml() {
    answering(json(answer(List.of("<b id=\"g1\">uno</b>"))));

    provider()
        .translate(
            new Batch(
                List.of("<b id=\"g1\">one</b>"),
                Locale.ENGLISH,
                TARGET,
                Markup.HTML,
                Optional.of("News & <views>")));

    service.verify(
        postRequestedFor(urlEqualTo(TRANSLATE))
            .withRequestBody(matchingJsonPath("$.content_type", equalTo("text/html")))
            .withRequestBody(matchingJsonPath("$.q[0].text", equalTo("News &amp; &lt;views&gt;"))));
  }

  @Test
  void takesTheLastLineOfTheAnswer() {
    answering(
        json(
            "{\"status\":200,\"content\":{\"translation\":[{\"text\":\"u\"}]}}\n\n"
                + "{\"status\":200,\"content\":{\"translation\":[{\"text\":\"uno\"}]}}\n"));

    assertThat(provider().translate(batch("one")).texts()).containsExactly("uno");
  }

  @Test
  void tellsAnErrorInTheLastLine() {
    answering(
        json("{\"status\":429,\"error\":{\"type\":\"TooManyRequests\",\"message\":\"one\"}}"));

    assertThat(failure()).isInstanceOf(RateLimited.class).hasMessageNotContaining("one");
  }

  @Test
  void asksForANewTokenWhenTheOldOneEnded() {
    answering(json(answer(List.of("uno"))));
    TranslationProvider provider = provider();
    provider.translate(batch("one"));
    service.stubFor(
        post(urlEqualTo(AUTH)).atPriority(1).willReturn(json("{\"token\":\"token-2\"}")));
    service.stubFor(
        post(urlEqualTo(TRANSLATE))
            .withHeader("Authorization", equalTo("Bearer token-1"))
            .willReturn(json("{\"message\":\"jwt expired\"}").withStatus(401)));

    assertThat(provider.translate(batch("one")).texts()).containsExactly("uno");

    service.verify(
        1,
        postRequestedFor(urlEqualTo(TRANSLATE))
            .withHeader("Authorization", equalTo("Bearer token-2")));
    service.verify(2, postRequestedFor(urlEqualTo(AUTH)));
  }

  @Test
  void tellsAKeyThatIsRefusedAtTheDoor() {
    service.stubFor(post(urlEqualTo(AUTH)).atPriority(1).willReturn(aResponse().withStatus(401)));

    assertThatThrownBy(() -> provider().translate(batch("one"))).isInstanceOf(Unauthorized.class);
    service.verify(1, postRequestedFor(urlEqualTo(AUTH)));
    service.verify(0, postRequestedFor(urlEqualTo(TRANSLATE)));
  }
}
