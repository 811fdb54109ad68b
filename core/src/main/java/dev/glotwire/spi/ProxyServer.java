package dev.glotwire.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy that requests go through. Immutable; {@link #toString} shows no password.
 *
 * @param kind what it speaks
 * @param port 1 to 65535
 * @param user to log in as
 * @param password to log in with; empty where there is no user
 */
public record ProxyServer(
    Kind kind, String host, int port, Optional<String> user, Optional<Secret> password) {

  /** What a proxy speaks. */
  public enum Kind {
    HTTP,
    SOCKS
  }

  private static final int HTTP_PORT = 80;
  private static final int SOCKS_PORT = 1_080;

  /**
   * Reads an address such as {@code http://user:password@proxy.example:3128}, {@code
   * socks5://127.0.0.1:1080} or {@code proxy.example:3128}.
   *
   * @param name what the address is called in the message
   * @throws IllegalArgumentException if it is none; the message does not quote it
   */
  public static ProxyServer parse(String name, String address) {
    String text = address.strip();
    URI uri;
    try {
      uri = new URI(text.contains("://") ? text : "http://" + text);
    } catch (URISyntaxException e) {
      throw wrong(name);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean socks = scheme.equals("socks5") || scheme.equals("socks5h") || scheme.equals("socks");
    boolean hasPath = uri.getRawPath() != null && !uri.getRawPath().matches("/?");
    if (uri.getHost() == null || hasPath || !(socks || scheme.equals("http"))) {
      throw wrong(name);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : socks ? SOCKS_PORT : HTTP_PORT;
    if (port < 1 || port > 65_535) {
      throw wrong(name);
    }
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    String user = decoded(colon < 0 ? login : login.substring(0, colon), name);
    String password = colon < 0 ? "" : decoded(login.substring(colon + 1), name);
    return new ProxyServer(
        socks ? Kind.SOCKS : Kind.HTTP,
        unbracketed(uri.getHost()),
        port,
        user.isEmpty() ? Optional.empty() : Optional.of(user),
        password.isEmpty() ? Optional.empty() : Optional.of(Secret.of(password)));
  }

  private static String decoded(String text, String name) {
    try {
      // A plus sign is itself here, not a blank.
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong(name);
    }
  }

  static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException(
        name + " must be the address of a proxy, such as http://proxy.example:3128");
  }
}
