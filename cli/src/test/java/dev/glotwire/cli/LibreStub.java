package dev.glotwire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks LibreTranslate's language, translates nothing and counts everything. */
final class LibreStub implements AutoCloseable {
  private static final List<String> TARGETS = List.of("es", "ca", "de", "fr", "it");

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile String refused = "\0";

  LibreStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/languages", this::languages);
    server.createContext("/translate", this::translate);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets every request fail that has a text with {@code words} in it; none with {@code "\0"}. */
  void refuse(String words) {
    refused = words;
  }

  /** Returns how often each text was received, by {@code target:text}. */
  Map<String, AtomicInteger> received() {
    return received;
  }

  /** Returns how many texts were received, repeats included. */
  int texts() {
    return received.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** Returns how many requests were answered to the end. */
  int answered() {
    return answered.get();
  }

  /** Returns how many requests are being answered. */
  int underWay() {
    return underWay.get();
  }

  void forget() {
    received.clear();
  }

  private void languages(HttpExchange exchange) throws IOException {
    ArrayNode languages = json.createArrayNode();
    ObjectNode english = languages.addObject().put("code", "en").put("name", "English");
    TARGETS.forEach(english.putArray("targets")::add);
    for (String code : TARGETS) {
      languages.addObject().put("code", code).put("name", code).putArray("targets");
    }
    answer(exchange, 200, languages);
  }

  private void translate(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try {
      JsonNode request = json.readTree(exchange.getRequestBody());
      String target = request.get("target").asText();
      List<String> texts = new ArrayList<>();
      request.get("q").forEach(text -> texts.add(text.asText()));
      texts.forEach(
          text ->
              received
                  .computeIfAbsent(target + ":" + text, key -> new AtomicInteger())
                  .incrementAndGet());
      if (texts.stream().anyMatch(text -> text.contains(refused))) {
        answer(exchange, 400, json.createObjectNode().put("error", "no"));
        return;
      }
      ObjectNode answer = json.createObjectNode();
      ArrayNode translated = answer.putArray("translatedText");
      texts.forEach(text -> translated.add("(" + target + ") " + text));
      answer(exchange, 200, answer);
      answered.incrementAndGet();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    try (exchange) {
      byte[] bytes = json.writeValueAsBytes(body);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
