package dev.glotwire.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that speaks the protocols of LibreTranslate and DeepL: it puts «» around texts, makes
 * 900 men of 300, refuses {@code poison} or what it is told to, and takes {@code forever} over
 * some.
 */
final class FakeService implements ResponseTransformerV2, AutoCloseable {
  private static final String LANGUAGES =
      "[{\"code\":\"en\",\"name\":\"English\",\"targets\":[\"en\",\"es\",\"ca\",\"de\",\"fr\"]}]";

  private final WireMockServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch endless = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, AtomicInteger> asks = new ConcurrentHashMap<>();
  private volatile int status = 200;
  private volatile String refused = "poison";

  FakeService() {
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(this));
    server.start();
    server.stubFor(any(anyUrl()));
  }

  /** Answers every request for a translation with {@code code} from now on. */
  void answering(int code) {
    status = code;
  }

  /** Refuses every request that has a text with {@code words} in it, from now on. */
  void refusing(String words) {
    refused = words;
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Returns how often each text came, refused or not, by {@code target:text}. */
  Map<String, AtomicInteger> asks() {
    return asks;
  }

  /** Returns how many texts came, repeats and refused ones included. */
  int asked() {
    return asks.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** Forgets what came so far. */
  void forget() {
    received.clear();
    asks.clear();
  }

  /** Returns the texts it translated, in the order they came. */
  List<String> received() {
    return received;
  }

  @Override
  public String getName() {
    return "translations";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    if (event.getRequest().getUrl().endsWith("/languages")) {
      return json(200, LANGUAGES);
    }
    if (status != 200) {
      return json(status, "{\"error\":\"no\"}");
    }
    try {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode request = mapper.readTree(event.getRequest().getBody());
      boolean deepl = event.getRequest().getUrl().contains("/v2/");
      JsonNode texts = request.path(deepl ? "text" : "q");
      ObjectNode answer = mapper.createObjectNode();
      ArrayNode translated = answer.putArray(deepl ? "translations" : "translatedText");
      String target = request.path(deepl ? "target_lang" : "target").asText();
      for (JsonNode text : texts) {
        asks.computeIfAbsent(target + ":" + text.asText(), key -> new AtomicInteger())
            .incrementAndGet();
      }
      for (JsonNode text : texts) {
        if (text.asText().contains("forever")) {
          endless.countDown();
          closing.await();
        }
        if (text.asText().contains(refused)) {
          return json(422, "{\"error\":\"refused\"}");
        }
        String translation = "«" + text.asText().replace("300 men", "900 men") + "»";
        if (deepl) {
          translated.addObject().put("text", translation);
        } else {
          translated.add(translation);
        }
      }
      texts.forEach(text -> received.add(text.asText()));
      return json(200, mapper.writeValueAsString(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return json(503, "{\"error\":\"closing\"}");
    }
  }

  /** Returns once it was sent the text that it never answers. */
  void awaitEndlessRequest() throws InterruptedException {
    endless.await();
  }

  private static Response json(int code, String body) {
    return Response.response().status(code).body(body).build();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop();
  }
}
