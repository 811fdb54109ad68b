package dev.glotwire.benchmarks.throughput;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as DeepL does, each request after the same time, each text with one word translated. */
final class StubService implements ResponseDefinitionTransformerV2, AutoCloseable {
  private static final int THREADS = 64;

  private final JsonMapper json = JsonMapper.builder().build();
  private final AtomicInteger requests = new AtomicInteger();
  private final int latency;
  private final WireMockServer server;

  /**
   * @param latency in milliseconds
   */
  private StubService(int latency) {
    this.latency = latency;
    this.server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .containerThreads(THREADS)
                .disableRequestJournal()
                .extensions(this));
  }

  static StubService answeringAfter(int latency) {
    StubService stub = new StubService(latency);
    stub.server.start();
    stub.server.stubFor(any(anyUrl()).willReturn(aResponse()));
    return stub;
  }

  String address() {
    return server.baseUrl();
  }

  /** Returns how many requests came since it was asked last. */
  int requests() {
    return requests.getAndSet(0);
  }

  @Override
  public String getName() {
    return "deepl";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    requests.incrementAndGet();
    ObjectNode answer = json.createObjectNode();
    ArrayNode translations = answer.putArray("translations");
    for (String text : texts(event.getRequest().getBodyAsString())) {
      translations
          .addObject()
          .put("detected_source_language", "EN")
          .put("text", text.replace("tide", "marea"))
          .put("billed_characters", text.length());
    }
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(json.writeValueAsString(answer))
        .withFixedDelay(latency)
        .build();
  }

  /** The vendor's client sends a form, ours sends JSON. */
  private List<String> texts(String body) {
    List<String> texts = new ArrayList<>();
    if (body.startsWith("{")) {
      for (JsonNode text : json.readTree(body).path("text")) {
        texts.add(text.stringValue());
      }
      return texts;
    }
    for (String field : body.split("&", -1)) {
      if (field.startsWith("text=")) {
        texts.add(URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  @Override
  public void close() {
    server.stop();
  }
}
