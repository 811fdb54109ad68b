package dev.glotwire.connector.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.Translator;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Debian's APY, which is made to listen to this machine only. */
@Timeout(120)
class RealApyTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path MODES = Path.of("/usr/share/apertium/modes");
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  /** APY has no option for the address, so its server is told before it starts. */
  private static final String START =
      """
      from tornado.tcpserver import TCPServer
      bind = TCPServer.bind
      TCPServer.bind = lambda self, port, *rest, **more: bind(self, port, address='127.0.0.1')
      from apertium_apy.apy import main
      main()
      """;

  private static Process server;
  private static TranslationProvider apy;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Files.exists(Path.of("/usr/bin/apertium-apy")) && Files.isExecutable(PYTHON),
        "skipped: apertium-apy is not installed");
    for (String mode : List.of("eng-spa", "es-pt")) {
      assumeTrue(
          Files.exists(MODES.resolve(mode + ".mode")),
          () -> "skipped: the Apertium mode " + mode + " is not installed");
    }
    int port = freePort();
    server =
        new ProcessBuilder(
                PYTHON.toString(), "-c", START, "-p", "" + port, "-j", "1", MODES.toString())
            .redirectErrorStream(true)
            .start();
    awaitListening(port);
    ProviderConfig config =
        ProviderConfig.of(Map.of("base-uri", "http://127.0.0.1:" + port), name -> null);
    apy = Providers.installed().require("apertium").create(config);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void awaitListening(int port) throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = log.readLine();
    while (line != null && !line.contains("Serving on")) {
      line = log.readLine();
    }
    Thread rest = new Thread(() -> log.lines().forEach(said -> {}), "apy-log");
    rest.setDaemon(true);
    rest.start();
    while (server.isAlive()) { // from here it is a moment
      try (Socket socket = new Socket("127.0.0.1", port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (ConnectException e) {
        Thread.yield();
      }
    }
    throw new AssertionError("APY has ended: " + line);
  }

  @AfterAll
  static void stop() {
    if (apy != null) {
      apy.close();
    }
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
    }
  }

  private static Translations translate(Markup markup, Locale target, String text) {
    return apy.translate(
        new Batch(List.of(text), Locale.ENGLISH, target, markup, Optional.empty()));
  }

  @Test
  void translatesPlainTextWithWhatLooksLikeMarkup() {
    Translations answer =
        translate(Markup.PLAIN, SPANISH, "The house ⟦1⟧ is big *now*, 5 < 6 & others “blargh”.");

    assertThat(answer.texts())
        .containsExactly("La casa ⟦1⟧ es grande *ahora*, 5 < 6 & otros “blargh”.");
  }

  @Test
  void keepsTags() {
    Translations answer =
        translate(
            Markup.HTML,
            SPANISH,
            "The <b id=\"g1\">very important meeting</b> of"
                + " <span id=\"x2\" translate=\"no\">Kim</span> &amp; others.");

    assertThat(answer.texts())
        .containsExactly(
            "La <b id=\"g1\">reunión muy importante</b> de"
                + " <span id=\"x2\" translate=\"no\">Kim</span> &amp; otros.");
  }

  @Test
  void goesThroughAnotherLanguage() {
    Translations answer = translate(Markup.PLAIN, Locale.forLanguageTag("pt"), "The red house");

    assertThat(answer.texts()).containsExactly("A casa vermelha");
    assertThat(answer.route())
        .containsExactly(Locale.ENGLISH, SPANISH, Locale.forLanguageTag("pt"));
  }

  @Test
  void doesNotKnowALanguageThatIsNotInstalled() {
    assertThat(apy.languages().supports(Locale.ENGLISH, Locale.JAPANESE)).isFalse();
    assertThat(apy.languages().supports(Locale.ENGLISH, SPANISH)).isTrue();
  }

  @Test
  void answersAsManyRequestsAtATimeAsItIsSaidTo() throws Exception {
    int atATime = apy.capabilities().concurrency();
    ExecutorService callers = Executors.newFixedThreadPool(atATime);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 4 * atATime; i++) {
        String text = "House " + i;
        calls.add(() -> translate(Markup.PLAIN, SPANISH, text).texts().get(0));
      }
      List<Future<String>> answers = callers.invokeAll(calls);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("Casa " + i);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void translatesTheArticleOfTheDemo(@TempDir Path out) throws IOException {
    Path article = Path.of("../cli/src/main/resources/dev/glotwire/cli/command/sample.txt");
    String source = Files.readString(article);

    Bundle bundle = Translator.using(apy).into("es", "pt").from("en").translate(article);

    assertThat(bundle.isComplete()).isTrue();
    Path folder = bundle.writeTo(out);
    for (String tag : List.of("es", "pt")) {
      String target = Files.readString(folder.resolve(tag + "/sample." + tag + ".txt"));
      assertThat(target.lines().count()).isEqualTo(source.lines().count());
      assertThat(target)
          .doesNotContain("*", "  ", "⟦")
          .contains(
              "Samuel Okafor",
              "https://ferries.portalder.example/line-1",
              "line1@portalder.example");
    }
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("eng-spa spa-por");
  }
}
