package dev.glotwire.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch could not be translated. Each subtype says what the caller can do about it. Messages hold
 * neither keys nor the texts that were sent.
 */
public abstract sealed class TranslationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String provider;

  private TranslationException(String provider, String message, @Nullable Throwable cause) {
    super(provider + ": " + message, cause);
    this.provider = provider;
  }

  /** Returns the name of the provider that failed. */
  public final String provider() {
    return provider;
  }

  /** Whether the same batch may succeed later. */
  public boolean isRetryable() {
    return false;
  }

  /** Correct the credentials. */
  public static final class Unauthorized extends TranslationException {
    private static final long serialVersionUID = 1L;

    public Unauthorized(String provider, String message) {
      super(provider, message, null);
    }
  }

  /** Wait, then send the same batch. */
  public static final class RateLimited extends TranslationException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public RateLimited(String provider, String message, Optional<Duration> retryAfter) {
      super(provider, message, null);
      this.retryAfter = retryAfter.orElse(null);
    }

    /** Returns how long the service asks to wait at least. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
      return true;
    }
  }

  /** Buy more, or use another provider. */
  public static final class QuotaExceeded extends TranslationException {
    private static final long serialVersionUID = 1L;

    public QuotaExceeded(String provider, String message) {
      super(provider, message, null);
    }
  }

  /** Choose another language pair, or another provider. */
  public static final class UnsupportedLanguage extends TranslationException {
    private static final long serialVersionUID = 1L;

    public UnsupportedLanguage(String provider, String message) {
      super(provider, message, null);
    }
  }

  /** Send fewer or shorter texts. */
  public static final class TooLarge extends TranslationException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String provider, String message) {
      super(provider, message, null);
    }
  }

  /** Leave out the text that the service refuses, or use another provider. */
  public static final class Rejected extends TranslationException {
    private static final long serialVersionUID = 1L;

    public Rejected(String provider, String message) {
      super(provider, message, null);
    }
  }

  /** Retry, or use another provider: no answer came, or the service says it cannot answer now. */
  public static final class Unavailable extends TranslationException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public Unavailable(String provider, String message, @Nullable Throwable cause) {
      this(provider, message, Optional.empty(), cause);
    }

    public Unavailable(
        String provider, String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
      super(provider, message, cause);
      this.retryAfter = retryAfter.orElse(null);
    }

    /** Returns how long the service asks to wait at least. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
      return true;
    }
  }

  /** Report a bug: the service broke its word. Retrying once may help. */
  public static final class BadAnswer extends TranslationException {
    private static final long serialVersionUID = 1L;

    public BadAnswer(String provider, String message, @Nullable Throwable cause) {
      super(provider, message, cause);
    }

    @Override
    public boolean isRetryable() {
      return true;
    }
  }
}
