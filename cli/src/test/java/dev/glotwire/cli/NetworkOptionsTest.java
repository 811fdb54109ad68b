package dev.glotwire.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.forbidden;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.glotwire.cli.output.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy, which answers itself for a service that there is not. */
class NetworkOptionsTest {
  private final WireMockServer proxy =
      new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

  private final CommandRun run =
      new CommandRun()
          .withVariable("LIBRETRANSLATE_URL", "http://translate.invalid")
          .withVariable("LIBRETRANSLATE_API_KEY", "k3y-0f-the-test");

  @BeforeEach
  void start() {
    proxy.start();
    proxy.stubFor(
        any(anyUrl()).willReturn(okJson("[{\"code\":\"en\",\"targets\":[\"es\",\"fr\"]}]")));
  }

  @AfterEach
  void stop() {
    proxy.stop();
  }

  @Test
  void reachesAServiceThroughTheProxyThatAFlagNames() {
    int code = run.of("languages", "libretranslate", "--proxy", "127.0.0.1:" + proxy.port());

    assertThat(run.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(run.out()).contains("en (English) -> es, fr");
    proxy.verify(
        getRequestedFor(urlEqualTo("/languages")).withHeader("Host", equalTo("translate.invalid")));
  }

  @Test
  void reachesAServiceThroughTheProxyOfTheEnvironment() {
    run.withVariable("http_proxy", "http://127.0.0.1:" + proxy.port());

    assertThat(run.of("languages", "libretranslate")).isZero();
  }

  @Test
  void saysEveryRequestWithoutTheKeyWhereEverythingIsToBeSaid() {
    run.withVariable("http_proxy", "http://127.0.0.1:" + proxy.port());

    run.of("languages", "libretranslate", "-vv");

    assertThat(run.err())
        .contains("libretranslate #1 > GET http://translate.invalid/languages")
        .contains("libretranslate #1 < 200 http/1.1")
        .doesNotContain("k3y-0f-the-test");

    run.of("languages", "libretranslate", "-v");

    assertThat(run.err()).doesNotContain("GET");
  }

  @Test
  void namesTheVariableThatIsWrong() {
    run.withVariable("HTTPS_PROXY", "https://me:hunter2@proxy");

    assertThat(run.of("languages", "libretranslate")).isEqualTo(ExitCode.CONFIGURATION.number());
    assertThat(run.err()).contains("HTTPS_PROXY must be").doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "--proxy, ftp://proxy, USAGE, --proxy must be the address of a proxy",
    "--proxy, http://me:hunter2@proxy:1, USAGE, a login is never given on the command line",
    "--ca-file, /no/such/file.pem, NO_INPUT, there is no file /no/such/file.pem",
    "--connect-timeout, 0, USAGE, --connect-timeout must be a whole number from 1 to 86400",
    "--read-timeout, 90000, USAGE, --read-timeout must be a whole number from 1 to 86400"
  })
  void refusesAFlagThatIsWrong(String flag, String value, ExitCode code, String message) {
    assertThat(run.of("languages", "libretranslate", flag, value)).isEqualTo(code.number());
    assertThat(run.err()).contains(message).doesNotContain("hunter2");
  }

  @Test
  void asksForUsageOnlyWhenItIsTold() {
    proxy.stubFor(
        any(urlEqualTo("/v2/usage"))
            .willReturn(okJson("{\"character_count\":1234,\"character_limit\":500000}")));
    run.withVariable("DEEPL_AUTH_KEY", "k3y-0f-the-test")
        .withVariable("DEEPL_SERVER_URL", "http://127.0.0.1:" + proxy.port());

    assertThat(run.of("providers")).isZero();
    assertThat(proxy.getAllServeEvents()).isEmpty();

    assertThat(run.of("providers", "--usage")).isZero();
    assertThat(run.out()).contains("ready; 1,234 characters used of 500,000\n");

    assertThat(run.of("providers", "--usage", "--json")).isZero();
    assertThat(run.out()).contains("\"used\" : 1234", "\"limit\" : 500000");
  }

  @Test
  void saysWhyUsageIsUnknown() {
    proxy.stubFor(any(urlEqualTo("/v2/usage")).willReturn(forbidden()));
    run.withVariable("DEEPL_AUTH_KEY", "k3y-0f-the-test")
        .withVariable("DEEPL_SERVER_URL", "http://127.0.0.1:" + proxy.port());

    assertThat(run.of("providers", "--usage")).isZero();
    assertThat(run.out()).contains("ready; usage unknown: deepl: the key is refused (HTTP 403)\n");
  }
}
