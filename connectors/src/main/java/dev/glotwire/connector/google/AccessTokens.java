package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Form;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The token of a service account, asked for when it is needed. Thread-safe. */
final class AccessTokens {
  private static final Duration RESERVE = Duration.ofMinutes(5);
  private static final int HOUR = 3_600;

  private final ServiceAccount account;
  private final ApiClient api;
  private final Clock clock;
  private @Nullable Token token;

  /**
   * @param fresh whether it was asked for just now
   */
  record Token(String value, Instant expires, boolean fresh) {
    @Override
    public String toString() {
      return "***";
    }
  }

  AccessTokens(ServiceAccount account, ApiClient api, Clock clock) {
    this.account = account;
    this.api = api;
    this.clock = clock;
  }

  /** Returns a token that is good for five minutes at least. */
  synchronized Token token() {
    Instant now = clock.instant();
    Token known = token;
    if (known != null && known.expires.minus(RESERVE).isAfter(now)) {
      return known;
    }
    JsonNode answer =
        api.send(
            ApiRequest.form(
                account.tokenUri(),
                Form.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                    .and("assertion", account.assertion(now))));
    String value = api.text(answer.path("access_token"));
    Instant expires = now.plusSeconds(answer.path("expires_in").asInt(HOUR));
    token = new Token(value, expires, false);
    return new Token(value, expires, true);
  }

  /** Forgets {@code refused}, so that another token is asked for. */
  synchronized void forget(Token refused) {
    if (token != null && token.value.equals(refused.value)) {
      token = null;
    }
  }
}
