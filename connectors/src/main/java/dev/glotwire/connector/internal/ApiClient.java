package dev.glotwire.connector.internal;

import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends JSON to one service and reads JSON back: one request for one call, no retries, no redirects
 * (a key must not go to another address). Interrupting the calling thread ends the request.
 * Thread-safe; OkHttp is loaded at the first request.
 */
public final class ApiClient implements AutoCloseable {
  /** Far more than the translation of any batch. */
  static final long MAX_ANSWER_BYTES = 32L << 20;

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long IDLE_SECONDS = 5;
  private static final int TOO_MANY_TO_MATTER = 1_000;

  private final String provider;
  private final Duration timeout;
  private final Function<ApiError, TranslationException> errors;
  private final JsonMapper json = JsonMapper.builder().build();
  private @Nullable OkHttpClient client;

  /**
   * @param timeout of a whole request
   * @param errors says what an answer with a status other than 2xx means
   */
  public ApiClient(
      String provider, Duration timeout, Function<ApiError, TranslationException> errors) {
    this.provider = provider;
    this.timeout = timeout;
    this.errors = errors;
  }

  /**
   * Posts {@code body} and returns the answer.
   *
   * @throws TranslationException if there is none to use
   */
  public JsonNode post(URI address, Map<String, String> headers, JsonNode body) {
    Request.Builder request =
        new Request.Builder()
            .url(address.toString())
            .header("User-Agent", "Glotwire")
            .header("Accept", "application/json")
            .post(
                RequestBody.create(
                    json.writeValueAsBytes(body), MediaType.get("application/json")));
    headers.forEach((name, value) -> request.header(name, sendable(value)));
    return answer(request.build());
  }

  /** OkHttp would quote the value, which may be a key, in its exception. */
  private String sendable(String value) {
    if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      throw new Unauthorized(provider, "the key has a character that cannot be sent");
    }
    return value;
  }

  private JsonNode answer(Request request) {
    Call call = client().newCall(request);
    CompletableFuture<Answer> future = new CompletableFuture<>();
    call.enqueue(new Receiver(future));
    try {
      return read(future.get());
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new Unavailable(provider, "interrupted", e);
    } catch (ExecutionException e) {
      throw unavailable(e.getCause() == null ? e : e.getCause());
    }
  }

  private TranslationException unavailable(Throwable cause) {
    if (cause instanceof AnswerTooLong) {
      return new BadAnswer(
          provider, "the answer is longer than " + (MAX_ANSWER_BYTES >> 20) + " MiB", null);
    }
    return new Unavailable(provider, "no answer: " + cause.getClass().getSimpleName(), cause);
  }

  private JsonNode read(Answer answer) {
    JsonNode body;
    try {
      body =
          answer.body().size() == 0
              ? MissingNode.getInstance()
              : json.readTree(answer.body().toByteArray());
    } catch (JacksonException e) {
      // Its message would quote the answer.
      body = MissingNode.getInstance();
    }
    if (answer.status() < 200 || answer.status() > 299) {
      throw errors.apply(new ApiError(provider, answer.status(), body, answer.retryAfter()));
    }
    if (!body.isObject() && !body.isArray()) {
      throw new BadAnswer(provider, "the answer is not JSON", null);
    }
    return body;
  }

  private synchronized OkHttpClient client() {
    if (client == null) {
      Dispatcher dispatcher = new Dispatcher(daemons());
      dispatcher.setMaxRequests(TOO_MANY_TO_MATTER);
      dispatcher.setMaxRequestsPerHost(TOO_MANY_TO_MATTER);
      client =
          new OkHttpClient.Builder()
              .dispatcher(dispatcher)
              .connectTimeout(CONNECT)
              .readTimeout(timeout)
              .writeTimeout(timeout)
              .callTimeout(timeout)
              .followRedirects(false)
              .followSslRedirects(false)
              .retryOnConnectionFailure(false)
              .build();
    }
    return client;
  }

  private static ThreadPoolExecutor daemons() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, "glotwire-http");
          thread.setDaemon(true);
          return thread;
        });
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

  /** What came, whatever the status. */
  private record Answer(int status, ByteString body, Optional<Duration> retryAfter) {}

  private static final class AnswerTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Reads the answer in a thread of the client. */
  private record Receiver(CompletableFuture<Answer> future) implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      future.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        BufferedSource source = response.body().source();
        if (source.request(MAX_ANSWER_BYTES + 1)) {
          throw new AnswerTooLong();
        }
        future.complete(
            new Answer(
                response.code(),
                source.readByteString(),
                RetryAfterHeader.parse(response.header("Retry-After"), Instant.now())));
      } catch (IOException e) {
        future.completeExceptionally(e);
      }
    }
  }
}
