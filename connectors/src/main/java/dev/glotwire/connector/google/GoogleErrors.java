package dev.glotwire.connector.google;

import dev.glotwire.connector.internal.ApiError;
import dev.glotwire.connector.internal.ErrorCodes;
import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the errors of both versions mean: a status says too little, 403 least of all. */
final class GoogleErrors {
  private static final int FORBIDDEN = 403;
  private static final Set<String> TOO_FAST = Set.of("userratelimitexceeded", "ratelimitexceeded");
  private static final Set<String> USED_UP =
      Set.of("dailylimitexceeded", "quotaexceeded", "billingnotenabled");

  private final String provider;
  private final ErrorCodes codes;

  GoogleErrors(String provider) {
    this.provider = provider;
    this.codes =
        new ErrorCodes(
            provider,
            Map.of(
                "RESOURCE_EXHAUSTED", Meaning.RATE,
                "UNAUTHENTICATED", Meaning.KEY,
                "API_KEY_INVALID", Meaning.KEY,
                "UNAVAILABLE", Meaning.TROUBLE,
                "DEADLINE_EXCEEDED", Meaning.TROUBLE));
  }

  TranslationException exception(ApiError error) {
    JsonNode fault = error.body().path("error");
    String message = fault.path("message").asString("").toLowerCase(Locale.ROOT);
    Set<String> reasons = reasons(fault);
    Optional<String> code = ErrorCodes.code(fault.path("status"));
    String end = " (" + error.summary(code) + ")";
    if (reasons.stream().anyMatch(USED_UP::contains)
        || message.contains("daily limit")
        || isPerDay(fault)) {
      return new QuotaExceeded(provider, "nothing left for today" + end);
    }
    boolean tooFast =
        message.contains("rate limit") || (message.contains("quota") && message.contains("exceed"));
    if (reasons.stream().anyMatch(TOO_FAST::contains) || (error.status() == FORBIDDEN && tooFast)) {
      return new RateLimited(provider, "too many requests" + end, error.retryAfter());
    }
    if (reasons.contains("api_key_invalid") || message.contains("api key not valid")) {
      return codes.exception("API_KEY_INVALID", Optional.empty());
    }
    if (error.status() == 400 && message.contains("language")) {
      return new UnsupportedLanguage(provider, "the service has no such pair" + end);
    }
    return codes.exception(error, fault.path("status"));
  }

  private static Set<String> reasons(JsonNode fault) {
    Set<String> reasons = new HashSet<>();
    fault
        .path("errors")
        .forEach(one -> reasons.add(one.path("reason").asString("").toLowerCase(Locale.ROOT)));
    fault
        .path("details")
        .forEach(one -> reasons.add(one.path("reason").asString("").toLowerCase(Locale.ROOT)));
    return reasons;
  }

  private static boolean isPerDay(JsonNode fault) {
    for (JsonNode detail : fault.path("details")) {
      for (JsonNode violation : detail.path("violations")) {
        if (violation.path("quotaId").asString("").contains("PerDay")) {
          return true;
        }
      }
    }
    return false;
  }
}
