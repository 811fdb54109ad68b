package dev.glotwire.connector.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of text in UTF-8, with and without a key. */
public final class Digests {
  private Digests() {}

  /** Returns MD5 (RFC 1321) as 32 lower-case hexadecimal digits. */
  public static String md5(String text) {
    return hex(digest("MD5", text));
  }

  /** Returns SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. */
  public static String sha256(String text) {
    return hex(digest("SHA-256", text));
  }

  /** Returns HMAC (RFC 2104) with SHA-1. */
  public static byte[] hmacSha1(byte[] key, String text) {
    return hmac("HmacSHA1", key, text);
  }

  /** Returns HMAC (RFC 2104) with SHA-256. */
  public static byte[] hmacSha256(byte[] key, String text) {
    return hmac("HmacSHA256", key, text);
  }

  /** Returns two lower-case hexadecimal digits for each byte. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns {@code text} as it goes into a digest. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(utf8(text));
    } catch (GeneralSecurityException e) {
      throw missing(algorithm, e);
    }
  }

  private static byte[] hmac(String algorithm, byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw missing(algorithm, e);
    }
  }

  private static IllegalStateException missing(String algorithm, GeneralSecurityException cause) {
    return new IllegalStateException("this Java has no " + algorithm, cause);
  }
}
