package dev.glotwire.connector.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.connector.internal.Quoted;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import dev.glotwire.testkit.TranslationProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleV3ProviderTest extends TranslationProviderContract {
  private static final String TRANSLATE = "/v3/projects/p-1/locations/global:translateText";
  private static final KeyPair KEYS = keys();

  @TempDir static Path folder;

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected String name() {
    return "google-v3";
  }

  @Override
  protected Map<String, String> options(URI address) {
    return Map.of("base-uri", address.toString());
  }

  /** The key of the contract is the token; the key file is there to get it. */
  @Override
  protected Map<String, String> environment(String key) {
    return Map.of("GOOGLE_APPLICATION_CREDENTIALS", keyFile().toString());
  }

  private Path keyFile() {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(KEYS.getPrivate().getEncoded());
    String json =
        Json.object()
            .put("type", "service_account")
            .put("project_id", "p-1")
            .put(
                "private_key",
                "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n")
            .put("client_email", "me@p-1.example")
            .put("token_uri", (service.isRunning() ? service.baseUrl() : "http://none") + "/token")
            .toString();
    try {
      Path file = Files.createTempFile("glotwire-key", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String answer(List<String> texts) {
    return "{\"translations\":" + Quoted.objects("translatedText", texts) + "}";
  }

  @Override
  protected ResponseDefinitionBuilder quotaUsedUp() {
    return json("{\"error\":{\"status\":\"RESOURCE_EXHAUSTED\",\"message\":\"Daily Limit Exceeded\"}}")
        .withStatus(429);
  }

  @Override
  protected int requests() {
    return service.findAll(postRequestedFor(urlPathMatching("/v3/.*"))).size();
  }

  @BeforeEach
  void giveTokens() {
    service.stubFor(
        post("/token")
            .atPriority(1)
            .willReturn(json("{\"access_token\":\"" + KEY + "\",\"expires_in\":3600}")));
  }

  private int tokens() {
    return service.findAll(postRequestedFor(urlEqualTo("/token"))).size();
  }

  private TranslationProvider at(Clock clock) {
    ProviderConfig config =
        ProviderConfig.of(options(URI.create(service.baseUrl())), environment(KEY)::get);
    return new GoogleV3Provider(GoogleV3Options.from(config), config.transport(), clock);
  }

  @Test
  void sendsTextsWithAToken() {
    answering(json(answer(List.of("uno", "dos"))));

    Translations answer =
        provider(Map.of("model", "general/translation-llm")).translate(batch("one", "two"));

    assertThat(answer.engine()).isEqualTo("general/translation-llm");
    service.verify(
        postRequestedFor(urlEqualTo(TRANSLATE))
            .withHeader("Authorization", equalTo("Bearer " + KEY))
            .withRequestBody(
                equalToJson(
                    """
                    {"contents":["one","two"],"sourceLanguageCode":"en","targetLanguageCode":"es",
                     "mimeType":"text/plain",
                     "model":"projects/p-1/locations/global/models/general/translation-llm"}\
                    """)));
  }

  @Test
  void readsWhatTheGlossaryMade() {
    answering(
        json(
            "{\"translations\":[{\"translatedText\":\"without\"}],"
                + "\"glossaryTranslations\":[{\"translatedText\":\"with\"}]}"));

    assertThat(
            provider(Map.of("glossary", "sea", "ignore-case", "true", "location", "us-central1"))
                .translate(batch("one"))
                .texts())
        .containsExactly("with");
    service.verify(
        postRequestedFor(urlEqualTo("/v3/projects/p-1/locations/us-central1:translateText"))
            .withRequestBody(
                equalToJson(
                    """
                    {"glossaryConfig":{"ignoreCase":true,
                     "glossary":"projects/p-1/locations/us-central1/glossaries/sea"}}\
                    """,
                    true,
                    true)));
  }

  @Test
  void tellsThatATextHasNoTranslation() {
    answering(json("{\"translations\":[{\"detectedLanguageCode\":\"en\"}]}"));

    assertThat(failure()).isInstanceOf(BadAnswer.class);
  }

  @Test
  void asksForATokenWithASignature() throws Exception {
    answering(json(answer(List.of("uno"))));

    try (TranslationProvider provider =
        at(Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC))) {
      provider.translate(batch("one"));
    }

    String form = service.findAll(postRequestedFor(urlEqualTo("/token"))).get(0).getBodyAsString();
    String decoded = URLDecoder.decode(form, StandardCharsets.UTF_8);
    assertThat(decoded)
        .startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=");
    String[] parts = decoded.substring(decoded.indexOf("assertion=") + 10).split("\\.", -1);
    assertThat(text(parts[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    assertThat(text(parts[1]))
        .isEqualTo(
            "{\"iss\":\"me@p-1.example\","
                + "\"scope\":\"https://www.googleapis.com/auth/cloud-translation\","
                + "\"aud\":\""
                + service.baseUrl()
                + "/token\",\"iat\":1700000000,\"exp\":1700003600}");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  private static String text(String base64) {
    return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  @Test
  void usesATokenUntilFiveMinutesBeforeItsEnd() {
    answering(json(answer(List.of("uno"))));
    MovingClock clock = new MovingClock();
    try (TranslationProvider provider = at(clock)) {
      provider.translate(batch("one"));
      clock.now = clock.now.plusSeconds(3_299);
      provider.translate(batch("one"));
      assertThat(tokens()).isEqualTo(1);

      clock.now = clock.now.plusSeconds(2);
      provider.translate(batch("one"));
      assertThat(tokens()).isEqualTo(2);
    }
  }

  @Test
  void asksForAnotherTokenOnceWhenOneIsWithdrawn() {
    answering(json(answer(List.of("uno"))));
    TranslationProvider provider = provider();
    provider.translate(batch("one"));
    answering(aResponse().withStatus(401));

    assertThatThrownBy(() -> provider.translate(batch("one"))).isInstanceOf(Unauthorized.class);

    assertThat(tokens()).isEqualTo(2);
    assertThat(requests()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "not json with a s3cr3t",
        "{\"private_key\":\"s3cr3t\",\"client_email\":\"e\"}"
      })
  void refusesAFileThatIsNoKeyWithoutQuotingIt(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), content);

    assertThatThrownBy(() -> provider(Map.of("credentials", file.toString())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong.json is not the key file of a service account")
        .hasStackTraceContaining("ServiceAccount")
        .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("s3cr3t"));
  }

  @Test
  void refusesAProjectThatLeavesTheAddress() {
    assertThatThrownBy(() -> provider(Map.of("project", "../../other?x=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("project");
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.ofEpochSecond(1_700_000_000);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
