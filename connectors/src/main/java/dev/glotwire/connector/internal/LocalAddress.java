package dev.glotwire.connector.internal;

import java.net.URI;
import java.util.Locale;

/** Addresses of this machine. */
public final class LocalAddress {
  private LocalAddress() {}

  /** Whether what is sent to {@code address} stays on this machine. */
  public static boolean isLocal(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
