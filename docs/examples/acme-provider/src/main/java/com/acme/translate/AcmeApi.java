package com.acme.translate;

import dev.glotwire.spi.RetryAfterHeader;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one request and says what happened: no retries, no redirects, no waiting. Thread-safe. */
final class AcmeApi {
  private final AcmeOptions options;
  private final HttpClient http;

  AcmeApi(AcmeOptions options) {
    this.options = options;
    // Redirects are not followed: the key must not go to another address.
    this.http =
        HttpClient.newBuilder().connectTimeout(options.transport().connectTimeout()).build();
  }

  /**
   * @throws TranslationException if there is no answer, or none to use
   */
  List<String> translate(List<String> texts, String source, String target, boolean xml) {
    HttpRequest request =
        HttpRequest.newBuilder(options.baseUri().resolve("v1/translate"))
            .header("Authorization", "Bearer " + options.apiKey().reveal())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(AcmeJson.question(texts, source, target, xml)))
            .build();
    HttpResponse<byte[]> response = send(request);
    if (response.statusCode() != 200) {
      throw failure(response);
    }
    return AcmeJson.texts(response.body());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, LimitedBody.upTo(options.transport().answerLimit()));
    try {
      // The timeout of a request ends when the head of an answer is there; this one does not.
      return answer.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unavailable(AcmeProvider.NAME, "interrupted", e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unavailable(AcmeProvider.NAME, "no answer in time", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof LimitedBody.TooLong) {
        throw new BadAnswer(AcmeProvider.NAME, "the answer is too long", cause);
      }
      throw new Unavailable(
          AcmeProvider.NAME, "no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /** The body is not shown: it may quote the key or the text. */
  private static TranslationException failure(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String summary = "HTTP " + status;
    Optional<Duration> retryAfter =
        RetryAfterHeader.parse(
            response.headers().firstValue("Retry-After").orElse(null), Instant.now());
    if (status >= 500) {
      return new Unavailable(AcmeProvider.NAME, summary, retryAfter, null);
    }
    return switch (status) {
      case 401, 403 -> new Unauthorized(AcmeProvider.NAME, "the key is refused, " + summary);
      case 402 -> new QuotaExceeded(AcmeProvider.NAME, "nothing left to spend, " + summary);
      case 413 -> new TooLarge(AcmeProvider.NAME, "the request is too large, " + summary);
      case 429 -> new RateLimited(AcmeProvider.NAME, "too many requests", retryAfter);
      case 400, 422 -> new Rejected(AcmeProvider.NAME, "the request is refused, " + summary);
      default -> new BadAnswer(AcmeProvider.NAME, "an unexpected answer, " + summary, null);
    };
  }
}
