package dev.glotwire.connector.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.glotwire.spi.ProxyServer;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A service behind a proxy, and one whose certificate only a file vouches for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportOverHttpTest {
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private WireMockServer service;
  private Path certificate;

  @BeforeAll
  void start() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=service",
                "-ext",
                "san=dns:translate.example,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    certificate = pem(keys);
    service =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
    service.start();
  }

  private Path pem(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(store.getCertificate("service").getEncoded());
    return Files.writeString(
        folder.resolve("ca.pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  @AfterAll
  void stop() {
    service.stop();
  }

  @BeforeEach
  void answer() {
    service.resetAll();
    service.stubFor(any(anyUrl()).willReturn(okJson("{\"a\":1}")));
  }

  private static Transport plain() {
    return Transport.of(name -> null);
  }

  private static void send(Transport transport, String address) {
    try (ApiClient client =
        new ApiClient(
            "a", transport, Duration.ofSeconds(20), error -> error.byStatus(Optional.empty()))) {
      client.send(ApiRequest.json(URI.create(address), Json.object()));
    }
  }

  @Test
  void speaksHttp2WithAServiceThatAFileVouchesFor() {
    List<String> wire = new CopyOnWriteArrayList<>();

    send(
        plain().withCaFile(certificate).withWire(wire::add),
        "https://127.0.0.1:" + service.httpsPort() + "/x");

    assertThat(wire).last().asString().contains(" 200 h2 ");
    service.verify(
        postRequestedFor(urlEqualTo("/x")).withHeader("User-Agent", matching("glotwire/\\S+")));
  }

  @Test
  void doesNotTrustACertificateThatNobodyVouchesFor() {
    assertThatThrownBy(() -> send(plain(), "https://127.0.0.1:" + service.httpsPort() + "/x"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("SSLHandshakeException");
  }

  @Test
  void refusesAFileWithoutCertificates() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");

    assertThatThrownBy(() -> send(plain().withCaFile(empty), "https://127.0.0.1:1/"))
        .isInstanceOf(Unauthorized.class)
        .hasMessageContaining("empty.pem");
    assertThatThrownBy(
            () -> send(plain().withCaFile(folder.resolve("none.pem")), "https://127.0.0.1:1/"))
        .isInstanceOf(Unauthorized.class)
        .hasMessageContaining("none.pem cannot be read");
  }

  @Test
  void tunnelsThroughAProxyThatAsksForALogin() throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(service.httpsPort(), true)) {
      ProxyServer server = ProxyServer.parse("proxy", "http://me:pass@" + proxy.address());

      send(
          plain().withCaFile(certificate).withProxy(server),
          "https://translate.example/v2/translate");

      assertThat(proxy.heads()).last().asString().startsWith("CONNECT translate.example:443 ");
      assertThat(proxy.heads())
          .last()
          .asString()
          .contains("Proxy-Authorization: Basic bWU6cGFzcw==");
    }
    service.verify(
        postRequestedFor(urlEqualTo("/v2/translate")).withoutHeader("Proxy-Authorization"));
  }

  @Test
  void tellsThatAProxyRefusesTheLogin() throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(service.httpsPort(), true)) {
      ProxyServer server = ProxyServer.parse("proxy", proxy.address());

      assertThatThrownBy(
              () -> send(plain().withProxy(server), "https://translate.example/v2/translate"))
          .isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void goesThroughTheProxyOfTheEnvironmentInTheClear() throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(service.port(), false)) {
      Transport transport = Transport.of(Map.of("HTTP_PROXY", proxy.address())::get);

      send(transport, "http://translate.example/v2/translate");

      assertThat(proxy.heads())
          .singleElement()
          .asString()
          .startsWith("POST http://translate.example/v2/translate ");
    }
    service.verify(
        postRequestedFor(urlEqualTo("/v2/translate"))
            .withHeader("Host", equalTo("translate.example")));
  }

  @Test
  void goesThroughASocksProxyWhichLooksTheNameUp() throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(service.port(), false)) {
      ProxyServer server = ProxyServer.parse("proxy", "socks5://" + proxy.address());

      send(plain().withProxy(server), "http://translate.example/v2/translate");

      assertThat(proxy.heads()).containsExactly("SOCKS translate.example:80");
    }
    service.verify(postRequestedFor(urlEqualTo("/v2/translate")));
  }
}
