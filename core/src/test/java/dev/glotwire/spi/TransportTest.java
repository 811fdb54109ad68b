package dev.glotwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {

  private static Transport of(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Transport.of(variables::get);
  }

  private static Optional<String> proxy(Transport transport, String address) {
    return transport.proxyFor(URI.create(address)).map(proxy -> proxy.host() + ":" + proxy.port());
  }

  @Test
  void choosesTheProxyByTheSchemeOfTheService() {
    Transport transport = of("HTTPS_PROXY", "http://one:3128", "http_proxy", "two");

    assertThat(proxy(transport, "https://api.example")).contains("one:3128");
    assertThat(proxy(transport, "http://api.example")).contains("two:80");
    assertThat(proxy(of("ALL_PROXY", "socks5://[::1]"), "http://api.example")).contains("::1:1080");
    assertThat(of().hasProxy()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://api.example, false",
    "'*', https://api.example, true",
    "api.example, https://api.example, true",
    "API.example, https://api.EXAMPLE, true",
    "example, https://api.example, true",
    ".example, https://api.example, true",
    "*.example, https://api.example, true",
    "ample, https://api.example, false",
    "'one.test, api.example', https://api.example, true",
    "api.example:443, https://api.example, true",
    "api.example:444, https://api.example, false",
    "api.example:8443, https://api.example:8443, true",
    "10.0.0.0/8, http://10.20.30.40:5000, true",
    "10.0.0.0/8, http://11.20.30.40:5000, false",
    "10.0.0.0/99, http://10.20.30.40:5000, false",
    "10.0.0.1, http://10.0.0.1:5000, true",
    "0.0.1, http://10.0.0.1:5000, false",
    "fd00::/8, 'http://[fd12::1]:5000', true",
    "'[fd12::1]:5000', 'http://[fd12::1]:5000', true",
    "10.0.0.0/8, http://ten.example, false",
    "'', http://localhost:2737, true",
    "'', http://127.0.0.2:2737, true",
    "'', 'http://[::1]:2737', true"
  })
  void reachesExceptionsWithoutAProxy(String exceptions, String address, boolean direct) {
    Transport transport = of("ALL_PROXY", "http://proxy:3128", "NO_PROXY", exceptions);

    assertThat(proxy(transport, address).isEmpty()).isEqualTo(direct);
  }

  @Test
  void readsTheLoginOfAProxyAndDoesNotShowIt() {
    ProxyServer proxy = ProxyServer.parse("it", "http://me:p%40ss+w%C3%B6rd@proxy.example:3128/");

    assertThat(proxy.user()).contains("me");
    assertThat(proxy.password().map(Secret::reveal)).contains("p@ss+wörd");
    assertThat(proxy.toString()).doesNotContain("p@ss", "p%40ss");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://me:hunter2@proxy",
        "http://me:hunter2@",
        "http://me:hunter2@proxy:99999",
        "http://me:hunter2@proxy:0",
        "http://me:hunter2@proxy/path",
        "me:hunter2 @proxy",
        "http://me:%zzhunter2@proxy"
      })
  void refusesWhatIsNoProxyWithoutQuotingIt(String address) {
    assertThatThrownBy(() -> of("HTTPS_PROXY", address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HTTPS_PROXY must be the address of a proxy")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void readsCertificatesAndLimits() {
    Transport transport =
        of(
            Transport.CA_FILE,
            "/etc/company.pem",
            "SSL_CERT_FILE",
            "/etc/other.pem",
            Transport.CONNECT_TIMEOUT,
            "3",
            Transport.READ_TIMEOUT,
            "40",
            Transport.ANSWER_LIMIT,
            "5");

    assertThat(transport.caFile()).contains(Path.of("/etc/company.pem"));
    assertThat(transport.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(transport.readTimeout()).contains(Duration.ofSeconds(40));
    assertThat(transport.answerLimit()).isEqualTo(5 << 20);
    assertThat(of("SSL_CERT_FILE", "/etc/other.pem").caFile()).contains(Path.of("/etc/other.pem"));
    assertThat(of().answerLimit()).isEqualTo(32 << 20);
    assertThat(of().readTimeout()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "ten", "86401", "9999999999"})
  void refusesAWrongTime(String seconds) {
    assertThatThrownBy(() -> of(Transport.CONNECT_TIMEOUT, seconds))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("GLOTWIRE_CONNECT_TIMEOUT must be a whole number from 1 to 86400");
  }

  @Test
  void whatIsSetWinsOverTheEnvironment() {
    Transport set =
        of("HTTPS_PROXY", "http://one:3128")
            .withProxy(ProxyServer.parse("--proxy", "two:8080"))
            .withCaFile(Path.of("a.pem"))
            .withConnectTimeout(Duration.ofSeconds(1))
            .withReadTimeout(Duration.ofSeconds(2));
    ProviderConfig config = ProviderConfig.of(Map.of(), name -> null);

    assertThat(proxy(set, "https://api.example")).contains("two:8080");
    assertThat(set.caFile()).contains(Path.of("a.pem"));
    assertThat(set.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(set.readTimeout()).contains(Duration.ofSeconds(2));
    assertThat(config.transport().hasProxy()).isFalse();
    assertThat(config.withTransport(set).transport()).isSameAs(set);
  }
}
