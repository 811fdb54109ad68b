package dev.glotwire.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every provider, asking a service that quotes the key wherever a service could: nothing that a
 * provider says, throws or logs holds it, nor the text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoKeyAnywhereTest {
  /** Looks like the code of an error, so that only knowing it tells it from one. */
  private static final String KEY = "K3y.0f-the_user.s3cr3t";

  private static final String TEXT = "Unpublished-sentence";

  /** Providers that talk to no service. */
  private static final Set<String> SILENT = Set.of("pseudo");

  /** What is neither a key nor can be guessed from the description of an option. */
  private static final Map<String, String> REQUIRED =
      Map.of("model", "m-1", "region", "eu-central-1");

  private static final List<Integer> STATUSES = List.of(200, 400, 401, 403, 429, 500);

  /** Each with the key as code and as message, in the shapes that services have. */
  private static final List<String> BODIES =
      List.of(
          "{'code':'K','message':'K','msg':'K','error_code':'K','error_msg':'K','errorCode':'K',"
              + "'Code':'K','Message':'K','__type':'K','err':'K','K':'K','status':'K',"
              + "'responseStatus':'K','responseDetails':'K','type':'K','explanation':'K'}",
          "{'error':{'code':'K','message':'K','status':'K','type':'K','statusCode':'K',"
              + "'errors':[{'reason':'K','message':'K'}],'details':[{'reason':'K','K':1}]}}",
          "{'error':'K','errors':['K'],'Response':{'Error':{'Code':'K','Message':'K'}},"
              + "'ResponseMetadata':{'Error':{'Code':'K','Message':'K'}},'message':{'K':'K'}}",
          "[{'error':{'code':'K'},'K':'K'}]",
          "<html>K</html>");

  @TempDir static Path folder;

  private final WireMockServer service =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  private Path keyFile = Path.of("");
  private String keyInFile = "";

  @BeforeAll
  void start() throws Exception {
    service.start();
    byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
    keyInFile = Base64.getEncoder().encodeToString(key);
    keyFile =
        Files.writeString(
            folder.resolve("key.json"),
            ("{'client_email':'me@example.com','project_id':'p','private_key':'%s',"
                    + "'token_uri':'%s/token'}")
                .formatted(keyInFile, service.baseUrl())
                .replace('\'', '"'));
  }

  @AfterAll
  void stop() {
    service.stop();
  }

  static Stream<String> providers() {
    return Providers.installed().all().stream()
        .map(ProviderFactory::name)
        .filter(name -> !SILENT.contains(name));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void showsNeitherKeyNorText(String name) {
    ProviderFactory factory = Providers.installed().require(name);
    boolean fromFile =
        factory.options().stream().anyMatch(option -> option.name().equals("credentials"));
    String key = fromFile ? keyInFile : KEY;
    List<String> said = new CopyOnWriteArrayList<>();
    ProviderConfig config =
        config(factory).withTransport(transport -> transport.withWire(said::add));
    said.add(String.valueOf(config));
    try (TranslationProvider provider = factory.create(config)) {
      said.add(provider.toString());
      for (String body : BODIES) {
        for (int status : STATUSES) {
          answer(status, body, key);
          said.add(outcome(provider));
        }
      }
    }

    assertThat(said).as("something was sent").anyMatch(line -> line.startsWith(name + " #1 > "));
    assertThat(said).allSatisfy(line -> assertThat(line).doesNotContain(key).doesNotContain(TEXT));
  }

  private void answer(int status, String body, String key) {
    service.resetMappings();
    service.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("X-Trace-ID", key)
                    .withHeader("x-amzn-ErrorType", key)
                    .withBody(body.replace("K", key).replace('\'', '"'))));
  }

  /** Returns all that is to be known of a request: what it threw, or the answer. */
  private static String outcome(TranslationProvider provider) {
    StringWriter text = new StringWriter();
    try {
      text.append(
          String.valueOf(
              provider.translate(Batch.of(Locale.ENGLISH, Locale.forLanguageTag("es"), TEXT))));
    } catch (TranslationException e) {
      e.printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  private ProviderConfig config(ProviderFactory factory) {
    Map<String, String> options = new HashMap<>();
    Map<String, String> environment = new HashMap<>();
    for (ProviderOption option : factory.options()) {
      if (option.secret()) {
        assertThat(option.environment()).as("where a key comes from").isNotEmpty();
        environment.put(option.environment(), KEY);
      } else if (option.name().equals("base-uri")) {
        options.put("base-uri", service.baseUrl());
      } else if (option.name().equals("credentials")) {
        options.put("credentials", keyFile.toString());
      } else if (REQUIRED.containsKey(option.name())) {
        options.put(option.name(), REQUIRED.get(option.name()));
      }
    }
    return ProviderConfig.of(options, environment::get);
  }
}
