package dev.glotwire.connector.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and values in their order, for the body of a form or the query of an address. A name may
 * stand more than once. Immutable.
 */
public final class Form {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

  private static final Form EMPTY = new Form(List.of());

  /** A name and its value, not encoded. */
  public record Field(String name, String value) {}

  private final List<Field> fields;

  private Form(List<Field> fields) {
    this.fields = fields;
  }

  public static Form empty() {
    return EMPTY;
  }

  public static Form of(String name, String value) {
    return EMPTY.and(name, value);
  }

  /** Returns this with one more field at the end. */
  public Form and(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Form(List.copyOf(more));
  }

  /** Returns this with one more field at the end if there is a value. */
  public Form and(String name, Optional<String> value) {
    return value.map(present -> and(name, present)).orElse(this);
  }

  public List<Field> fields() {
    return fields;
  }

  /** Returns the fields as {@code name=value&name=value}, percent-encoded. */
  public String encoded() {
    StringBuilder out = new StringBuilder();
    for (Field field : fields) {
      if (!out.isEmpty()) {
        out.append('&');
      }
      out.append(encode(field.name)).append('=').append(encode(field.value));
    }
    return out.toString();
  }

  /** Returns {@code address}, which has no query, with the fields as its query. */
  public URI onto(URI address) {
    return fields.isEmpty() ? address : URI.create(address + "?" + encoded());
  }

  /** Returns UTF-8 percent-encoded as RFC 3986 has it: all but letters, digits, {@code -_.~}. */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      if (one > 0 && UNRESERVED.indexOf(one) >= 0) {
        out.append((char) one);
      } else {
        out.append('%').append(hex(one >> 4)).append(hex(one));
      }
    }
    return out.toString();
  }

  /** Returns what {@link #encode} was given. */
  static String decode(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xF);
  }

  /** Shows the names only: values are texts and keys. */
  @Override
  public String toString() {
    return fields.stream().map(Field::name).toList().toString();
  }
}
