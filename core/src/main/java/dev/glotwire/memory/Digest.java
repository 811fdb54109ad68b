package dev.glotwire.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The first 64 bits of the SHA-256 of some strings, one after the other. Strings that differ only
 * in how Unicode composes their letters have the same.
 */
public record Digest(long value) {

  /** Returns the digest of {@code parts}. */
  public static Digest of(String... parts) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    for (String part : parts) {
      byte[] bytes = normalized(part).getBytes(StandardCharsets.UTF_8);
      // The length before each part keeps "a", "bc" apart from "ab", "c".
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      sha.update(bytes);
    }
    return new Digest(ByteBuffer.wrap(sha.digest()).getLong());
  }

  static String normalized(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns it as sixteen lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(value);
  }
}
