package dev.glotwire.connector.internal;

import dev.glotwire.spi.RetryAfterHeader;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Transport;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests to one service and reads JSON back: one request for one call, no retries, no
 * redirects (a key must not go to another address). Interrupting the calling thread ends the
 * request. Thread-safe; OkHttp is loaded at the first request.
 */
public final class ApiClient implements AutoCloseable {
  private final String provider;
  private final Transport transport;
  private final Duration timeout;
  private final Function<ApiError, TranslationException> errors;
  private final Redaction redaction;
  private final WireLog log;
  private @Nullable OkHttpClient client;

  /**
   * @param timeout of a whole request
   * @param errors says what an answer with a status other than 2xx means
   * @param secrets what must never show; values of headers need not be named
   */
  public ApiClient(
      String provider,
      Transport transport,
      Duration timeout,
      Function<ApiError, TranslationException> errors,
      Secret... secrets) {
    this.provider = provider;
    this.transport = transport;
    this.timeout = timeout;
    this.errors = errors;
    this.redaction = Redaction.of(secrets);
    this.log = new WireLog(provider, transport.wire());
  }

  /**
   * Posts {@code body} and returns the answer.
   *
   * @throws TranslationException if there is none to use
   */
  public JsonNode post(URI address, Map<String, String> headers, JsonNode body) {
    return send(ApiRequest.json(address, body).with(headers));
  }

  /**
   * Sends {@code request} and returns the answer, an object or an array.
   *
   * @throws TranslationException if there is none to use
   */
  public JsonNode send(ApiRequest request) {
    return json(exchange(request).body().toByteArray());
  }

  /**
   * Sends {@code request} and returns the JSON of each line of the answer; blank lines are left
   * out.
   *
   * @throws TranslationException if there is none to use
   */
  public List<JsonNode> sendForLines(ApiRequest request) {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : exchange(request).body().utf8().split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(json(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
    if (lines.isEmpty()) {
      throw new BadAnswer(provider, "the answer is empty", null);
    }
    return lines;
  }

  /**
   * Returns an error that stands in an answer with status 200.
   *
   * @param status of HTTP that would say the same
   */
  public ApiError errorInside(JsonNode answer, int status) {
    return new ApiError(
        provider, status, redaction.withoutSecrets(answer), Optional.empty(), Map.of());
  }

  /**
   * Returns the texts in the field {@code name} of each item of {@code items}, in their order.
   *
   * @throws BadAnswer if there are none, or an item has none
   */
  public List<String> texts(JsonNode items, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items.isArray() ? items : List.<JsonNode>of()) {
      texts.add(text(item.path(name)));
    }
    if (texts.isEmpty()) {
      throw new BadAnswer(provider, "the answer has no translations", null);
    }
    return texts;
  }

  /**
   * Returns the text that {@code node} is.
   *
   * @throws BadAnswer if it is none
   */
  public String text(JsonNode node) {
    if (!node.isString()) {
      throw new BadAnswer(provider, "the answer has no translation where one belongs", null);
    }
    return node.stringValue();
  }

  private JsonNode json(byte[] answer) {
    JsonNode body = Json.parse(answer);
    if (!body.isObject() && !body.isArray()) {
      throw new BadAnswer(provider, "the answer is not JSON", null);
    }
    return redaction.withoutLongSecrets(body, answer);
  }

  private Request prepared(ApiRequest request) {
    Request.Builder builder =
        new Request.Builder()
            .url(request.address().toString())
            .header("User-Agent", UserAgent.VALUE)
            .header("Accept", "application/json");
    if (request.method().equals("GET")) {
      builder.get();
    } else {
      builder.method(
          request.method(),
          RequestBody.create(request.bytes(), MediaType.get(request.contentType())));
    }
    request.headers().forEach((name, value) -> builder.header(name, sendable(value)));
    return builder.build();
  }

  /** OkHttp would quote the value, which may be a key, in its exception. */
  private String sendable(String value) {
    if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      throw new Unauthorized(provider, "the key has a character that cannot be sent");
    }
    return value;
  }

  private Answer exchange(ApiRequest request) {
    Redaction hiding = redaction.with(request);
    long started = System.nanoTime();
    Call call = client().newCall(prepared(request));
    long number = log.sending(request, hiding);
    Answer answer;
    try {
      answer = new Exchange(call, transport.answerLimit()).run();
    } catch (ClosedByInterruptException e) {
      throw new Unavailable(provider, "interrupted", e);
    } catch (IOException e) {
      log.failed(number, e);
      throw unavailable(e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    log.answered(number, answer, took, hiding);
    if (answer.status() < 200 || answer.status() > 299) {
      throw errors.apply(error(answer, hiding));
    }
    return answer;
  }

  private ApiError error(Answer answer, Redaction hiding) {
    return new ApiError(
        provider,
        answer.status(),
        hiding.withoutSecrets(Json.parse(answer.body().toByteArray())),
        RetryAfterHeader.of(answer.headers(), Instant.now()),
        hiding.withoutSecrets(answer.headers()));
  }

  private TranslationException unavailable(Throwable cause) {
    if (cause instanceof AnswerTooLong) {
      return new BadAnswer(
          provider, "the answer is longer than " + (transport.answerLimit() >> 20) + " MiB", null);
    }
    return new Unavailable(provider, "no answer: " + cause.getClass().getSimpleName(), cause);
  }

  private synchronized OkHttpClient client() {
    if (client == null) {
      try {
        client = Http.client(transport, timeout);
      } catch (IllegalArgumentException e) {
        throw new Unauthorized(provider, String.valueOf(e.getMessage()));
      }
    }
    return client;
  }

  /** Ends requests under way and closes connections. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  /**
   * What came, whatever the status.
   *
   * @param headers by names in lower case; the last of those that stand twice
   */
  record Answer(int status, String protocol, Map<String, String> headers, ByteString body) {}

  private static final class AnswerTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * One request, made in the thread of the caller: to hand it to another thread and back costs more
   * than the rest of the work. An interrupt of that thread ends it.
   */
  private static final class Exchange extends AbstractInterruptibleChannel {
    private final Call call;
    private final long limit;

    Exchange(Call call, long limit) {
      this.call = call;
      this.limit = limit;
    }

    /**
     * @throws ClosedByInterruptException if the thread was interrupted, and it still is
     */
    Answer run() throws IOException {
      boolean completed = false;
      begin();
      try (Response response = call.execute()) {
        BufferedSource source = response.body().source();
        if (source.request(limit + 1)) {
          throw new AnswerTooLong();
        }
        Answer answer =
            new Answer(
                response.code(),
                response.protocol().toString(),
                headers(response.headers()),
                source.readByteString());
        completed = true;
        return answer;
      } finally {
        end(completed);
      }
    }

    @Override
    protected void implCloseChannel() {
      call.cancel();
    }

    private static Map<String, String> headers(Headers headers) {
      Map<String, String> map = new HashMap<>();
      headers.forEach(pair -> map.put(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
      return map;
    }
  }
}
