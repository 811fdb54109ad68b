package dev.glotwire.connector.lara;

import dev.glotwire.connector.internal.ApiClient;
import dev.glotwire.connector.internal.ApiRequest;
import dev.glotwire.connector.internal.Digests;
import dev.glotwire.connector.internal.Json;
import dev.glotwire.spi.Secret;
import dev.glotwire.spi.TranslationException.BadAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The token that requests show, fetched with the key and kept until it is refused. Thread-safe. */
final class LaraToken {
  private static final String PATH = "v2/auth";
  private static final String JSON = "application/json";

  /** With two digits for the day, unlike the one of {@link DateTimeFormatter}. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final LaraOptions options;
  private final ApiClient api;
  private final Clock clock;
  private @Nullable Secret token;

  LaraToken(LaraOptions options, ApiClient api, Clock clock) {
    this.options = options;
    this.api = api;
    this.clock = clock;
  }

  /** Returns the token that was fetched before, if there is one. */
  synchronized Optional<Secret> kept() {
    return Optional.ofNullable(token);
  }

  /** Returns a token other than the one that was refused, if one was. */
  synchronized Secret instead(Optional<Secret> refused) {
    Secret current = token;
    if (current == null || refused.filter(current::equals).isPresent()) {
      current = fetch();
      token = current;
    }
    return current;
  }

  private Secret fetch() {
    JsonNode body = Json.object().put("id", options.keyId().reveal());
    URI address = options.service().baseUri().resolve(PATH);
    String date = DATE.format(clock.instant());
    String md5 = Digests.md5(body.toString());
    JsonNode answer =
        api.send(
            ApiRequest.post(address, JSON, body.toString())
                .with(
                    Map.of(
                        "Date",
                        date,
                        "Content-MD5",
                        md5,
                        "Authorization",
                        "Lara:" + signature(options.keySecret(), address.getPath(), md5, date))));
    if (!answer.path("token").isString()) {
      throw new BadAnswer(LaraProvider.NAME, "the answer holds no token", null);
    }
    return Secret.of(answer.path("token").stringValue());
  }

  /**
   * Returns the signature of the request for a token.
   *
   * @param md5 of the body, in hexadecimal digits
   */
  static String signature(Secret secret, String path, String md5, String date) {
    return Base64.getEncoder()
        .encodeToString(
            Digests.hmacSha256(
                Digests.utf8(secret.reveal()), String.join("\n", "POST", path, md5, JSON, date)));
  }
}
