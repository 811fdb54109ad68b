package dev.glotwire.spi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How providers reach their services: through which proxy, whose certificates they trust, how long
 * they wait. The same for all providers of a run. Immutable and thread-safe; start from {@link #of}
 * and change what differs.
 */
public final class Transport {
  /** The variable with a file of certificates; {@code SSL_CERT_FILE} stands in for it. */
  public static final String CA_FILE = "GLOTWIRE_CA_FILE";

  /** The variable with the seconds until a connection must stand. */
  public static final String CONNECT_TIMEOUT = "GLOTWIRE_CONNECT_TIMEOUT";

  /** The variable with the seconds of silence after which an answer is given up. */
  public static final String READ_TIMEOUT = "GLOTWIRE_READ_TIMEOUT";

  /** The variable with the mebibytes that one answer may have. */
  public static final String ANSWER_LIMIT = "GLOTWIRE_ANSWER_LIMIT";

  private static final int DAY = 86_400;
  private static final int MOST_MEBIBYTES = 1_024;

  private final Optional<ProxyServer> httpProxy;
  private final Optional<ProxyServer> httpsProxy;
  private final ProxyExceptions exceptions;
  private final Optional<Path> caFile;
  private final Duration connectTimeout;
  private final Optional<Duration> readTimeout;
  private final long answerLimit;
  private final Optional<Consumer<String>> wire;

  private Transport(
      Optional<ProxyServer> httpProxy,
      Optional<ProxyServer> httpsProxy,
      ProxyExceptions exceptions,
      Optional<Path> caFile,
      Duration connectTimeout,
      Optional<Duration> readTimeout,
      long answerLimit,
      Optional<Consumer<String>> wire) {
    this.httpProxy = httpProxy;
    this.httpsProxy = httpsProxy;
    this.exceptions = exceptions;
    this.caFile = caFile;
    this.connectTimeout = connectTimeout;
    this.readTimeout = readTimeout;
    this.answerLimit = answerLimit;
    this.wire = wire;
  }

  /**
   * Returns what the environment says: {@code HTTPS_PROXY} and {@code HTTP_PROXY}, by the scheme of
   * the service's address, or else {@code ALL_PROXY}; {@code NO_PROXY}; and the variables named
   * here. Those of the proxies may be written in lower case.
   *
   * @throws IllegalArgumentException if a variable is wrong; the message names it
   */
  public static Transport of(Function<String, @Nullable String> environment) {
    ProviderConfig variables = ProviderConfig.of(Map.of(), environment);
    return new Transport(
        proxy(variables, "HTTP_PROXY"),
        proxy(variables, "HTTPS_PROXY"),
        ProxyExceptions.parse(eitherCase(variables, "NO_PROXY").orElse("")),
        variables.variable(CA_FILE).or(() -> variables.variable("SSL_CERT_FILE")).map(Path::of),
        seconds(variables, CONNECT_TIMEOUT).orElse(Duration.ofSeconds(10)),
        seconds(variables, READ_TIMEOUT),
        number(variables, ANSWER_LIMIT, MOST_MEBIBYTES).orElse(32) * (1L << 20),
        Optional.empty());
  }

  private static Optional<ProxyServer> proxy(ProviderConfig variables, String name) {
    return eitherCase(variables, name)
        .map(address -> ProxyServer.parse(name, address))
        .or(
            () ->
                eitherCase(variables, "ALL_PROXY")
                    .map(address -> ProxyServer.parse("ALL_PROXY", address)));
  }

  private static Optional<String> eitherCase(ProviderConfig variables, String name) {
    return variables.variable(name).or(() -> variables.variable(name.toLowerCase(Locale.ROOT)));
  }

  private static Optional<Duration> seconds(ProviderConfig variables, String name) {
    return number(variables, name, DAY).map(Duration::ofSeconds);
  }

  private static Optional<Integer> number(ProviderConfig variables, String name, int most) {
    return variables
        .variable(name)
        .map(
            text -> {
              String digits = text.strip();
              if (digits.matches("\\d{1,6}")) {
                int value = Integer.parseInt(digits);
                if (value >= 1 && value <= most) {
                  return value;
                }
              }
              throw new IllegalArgumentException(
                  name + " must be a whole number from 1 to " + most);
            });
  }

  /** Returns this with every request through {@code proxy}, but for those that are excepted. */
  public Transport withProxy(ProxyServer proxy) {
    return new Transport(
        Optional.of(proxy),
        Optional.of(proxy),
        exceptions,
        caFile,
        connectTimeout,
        readTimeout,
        answerLimit,
        wire);
  }

  /** Returns this with the certificates in {@code file}, as PEM, trusted as well. */
  public Transport withCaFile(Path file) {
    return new Transport(
        httpProxy,
        httpsProxy,
        exceptions,
        Optional.of(file),
        connectTimeout,
        readTimeout,
        answerLimit,
        wire);
  }

  /** Returns this with another limit of the time until a connection stands. */
  public Transport withConnectTimeout(Duration limit) {
    return new Transport(
        httpProxy, httpsProxy, exceptions, caFile, limit, readTimeout, answerLimit, wire);
  }

  /** Returns this with a limit of the silence while an answer is awaited or read. */
  public Transport withReadTimeout(Duration limit) {
    return new Transport(
        httpProxy,
        httpsProxy,
        exceptions,
        caFile,
        connectTimeout,
        Optional.of(limit),
        answerLimit,
        wire);
  }

  /**
   * Returns this with every request and answer told to {@code log}, a line each, without keys and
   * texts. It is called by several threads at a time.
   */
  public Transport withWire(Consumer<String> log) {
    return new Transport(
        httpProxy,
        httpsProxy,
        exceptions,
        caFile,
        connectTimeout,
        readTimeout,
        answerLimit,
        Optional.of(log));
  }

  /** Returns the proxy that a request to {@code address} goes through, if any. */
  public Optional<ProxyServer> proxyFor(URI address) {
    if (exceptions.contain(address)) {
      return Optional.empty();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? httpsProxy : httpProxy;
  }

  /** Whether any request goes through a proxy. */
  public boolean hasProxy() {
    return httpProxy.isPresent() || httpsProxy.isPresent();
  }

  /** Returns a file of certificates, as PEM, that are trusted beside those of the platform. */
  public Optional<Path> caFile() {
    return caFile;
  }

  /** Returns how long it may take until a connection stands; 10 seconds by default. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns how long a service may be silent; without it, as long as a whole request may take. */
  public Optional<Duration> readTimeout() {
    return readTimeout;
  }

  /** Returns how many bytes an answer may have once it is unpacked; 32 MiB by default. */
  public long answerLimit() {
    return answerLimit;
  }

  /** Returns who is told of every request and answer. */
  public Optional<Consumer<String>> wire() {
    return wire;
  }
}
