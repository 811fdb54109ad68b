package dev.glotwire.spi;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without a proxy, as {@code NO_PROXY} lists them: {@code *}; a name,
 * which stands for what ends in it as well; either with a port; an address or a block of addresses
 * such as {@code 10.0.0.0/8}. This machine is always among them. Immutable.
 */
final class ProxyExceptions {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final List<String> entries;

  private ProxyExceptions(List<String> entries) {
    this.entries = entries;
  }

  static ProxyExceptions parse(String list) {
    return new ProxyExceptions(
        Arrays.stream(list.split("[,\\s]+", -1))
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList());
  }

  boolean contain(URI address) {
    String host =
        ProxyServer.unbracketed(Optional.ofNullable(address.getHost()).orElse(""))
            .toLowerCase(Locale.ROOT);
    Optional<InetAddress> literal = literal(host);
    if (host.equals("localhost") || literal.map(InetAddress::isLoopbackAddress).orElse(false)) {
      return true;
    }
    int port =
        address.getPort() >= 0
            ? address.getPort()
            : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return entries.stream().anyMatch(entry -> matches(entry, host, port, literal));
  }

  private static boolean matches(
      String entry, String host, int port, Optional<InetAddress> literal) {
    if (entry.equals("*")) {
      return true;
    }
    int slash = entry.indexOf('/');
    if (slash > 0) {
      return literal.isPresent() && isInBlock(literal.get(), entry, slash);
    }
    String name = entry;
    int colon = entry.lastIndexOf(':');
    boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
    if (hasPort) {
      if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      name = entry.substring(0, colon);
    }
    name = ProxyServer.unbracketed(name);
    name =
        name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
    return host.equals(name)
        || (literal.isEmpty() && host.endsWith("." + name))
        || (literal.isPresent() && literal.equals(literal(name)));
  }

  private static boolean isInBlock(InetAddress address, String block, int slash) {
    Optional<InetAddress> start = literal(block.substring(0, slash));
    String length = block.substring(slash + 1);
    if (start.isEmpty() || !length.matches("\\d{1,3}")) {
      return false;
    }
    byte[] one = address.getAddress();
    byte[] other = start.get().getAddress();
    int bits = Integer.parseInt(length);
    if (one.length != other.length || bits > one.length * 8) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the address that {@code host} writes out; a name is never looked up. */
  private static Optional<InetAddress> literal(String host) {
    if (!ADDRESS.matcher(host).matches()
        || (host.indexOf(':') < 0 && host.split("\\.").length != 4)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
