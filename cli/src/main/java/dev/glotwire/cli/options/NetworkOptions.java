package dev.glotwire.cli.options;

import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.spi.ProxyServer;
import dev.glotwire.spi.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say how services are reached. */
public final class NetworkOptions {
  private static final int DAY = 86_400;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      order = 33,
      description = {
        "Reach services through this proxy: http://host:port or socks5://host:port.",
        "Default: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY. NO_PROXY names what is reached without."
      })
  private @Nullable String proxy;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      order = 34,
      description = "Trust the certificates in this PEM file as well. Default: GLOTWIRE_CA_FILE.")
  private @Nullable Path caFile;

  @Option(
      names = "--connect-timeout",
      paramLabel = "SECONDS",
      order = 35,
      description = "Give up a connection that does not stand by then. Default: 10.")
  private @Nullable Integer connectTimeout;

  @Option(
      names = "--read-timeout",
      paramLabel = "SECONDS",
      order = 36,
      description =
          "Give up a service that is silent for so long. Default: as long as a request may take.")
  private @Nullable Integer readTimeout;

  /**
   * Returns {@code transport} as the flags change it.
   *
   * @throws Failure if a flag is wrong
   */
  Transport over(Transport transport) {
    Transport changed = transport;
    if (proxy != null) {
      changed = changed.withProxy(server(proxy));
    }
    if (caFile != null) {
      changed = changed.withCaFile(caFile);
    }
    if (connectTimeout != null) {
      changed = changed.withConnectTimeout(Duration.ofSeconds(connectTimeout));
    }
    if (readTimeout != null) {
      changed = changed.withReadTimeout(Duration.ofSeconds(readTimeout));
    }
    return changed;
  }

  /**
   * @throws Failure if a flag is wrong
   */
  void check() {
    if (proxy != null) {
      server(proxy);
    }
    if (caFile != null && !Files.isRegularFile(caFile)) {
      throw Failure.of(ExitCode.NO_INPUT, "no-input", "there is no file " + caFile)
          .withHint("--ca-file names a file of certificates, as PEM.");
    }
    checkSeconds("--connect-timeout", connectTimeout);
    checkSeconds("--read-timeout", readTimeout);
  }

  private static ProxyServer server(String address) {
    ProxyServer server;
    try {
      server = ProxyServer.parse("--proxy", address);
    } catch (IllegalArgumentException e) {
      throw Failure.of(ExitCode.USAGE, "bad-option", String.valueOf(e.getMessage()));
    }
    if (server.user().isPresent()) {
      throw Failure.of(
              ExitCode.USAGE,
              "bad-option",
              "a login is never given on the command line, where others can read it")
          .withHint("Write the proxy with its login into HTTPS_PROXY and HTTP_PROXY.");
    }
    return server;
  }

  private static void checkSeconds(String flag, @Nullable Integer seconds) {
    if (seconds != null && (seconds < 1 || seconds > DAY)) {
      throw Failure.of(
          ExitCode.USAGE, "bad-option", flag + " must be a whole number from 1 to " + DAY);
    }
  }
}
