package dev.glotwire.connector.internal;

import dev.glotwire.spi.Secret;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The signature that Amazon's version 4 began and other clouds took over: the request is written
 * down in one canonical form, and signed with a key that is derived from the secret for one day and
 * one service. Immutable.
 *
 * @param algorithm its name, such as {@code TC3-HMAC-SHA256}
 * @param prefix what stands before the secret when keys are derived; may be empty
 * @param time as the service writes it
 * @param scope what the key is good for, the day first: {@code 20150830}, {@code us-east-1}, {@code
 *     iam}, {@code aws4_request}
 */
public record ScopedSignature(String algorithm, String prefix, String time, List<String> scope) {
  public ScopedSignature {
    scope = List.copyOf(scope);
  }

  /**
   * Returns the value of the header {@code Authorization}.
   *
   * @param request whose path and query are in the order and the encoding that the service wants
   * @param headers that are signed, by names in lower case, values trimmed
   */
  public String authorization(
      ApiRequest request, SortedMap<String, String> headers, String keyId, Secret secret) {
    String toSign =
        String.join("\n", algorithm, time, scoped(), Digests.sha256(canonical(request, headers)));
    return algorithm
        + " Credential="
        + keyId
        + "/"
        + scoped()
        + ", SignedHeaders="
        + String.join(";", headers.keySet())
        + ", Signature="
        + Digests.hex(Digests.hmacSha256(key(secret), toSign));
  }

  private static String canonical(ApiRequest request, SortedMap<String, String> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    return String.join(
        "\n",
        request.method(),
        request.address().getRawPath(),
        Objects.requireNonNullElse(request.address().getRawQuery(), ""),
        lines,
        String.join(";", headers.keySet()),
        Digests.sha256(request.body()));
  }

  private String scoped() {
    return String.join("/", scope);
  }

  private byte[] key(Secret secret) {
    byte[] key = Digests.utf8(prefix + secret.reveal());
    for (String part : scope) {
      key = Digests.hmacSha256(key, part);
    }
    return key;
  }
}
