package dev.glotwire.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestsTest {

  /** RFC 1321 and FIPS 180-4. */
  @Test
  void computesPublishedDigests() {
    assertThat(Digests.md5("abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(Digests.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  /** RFC 2202 and RFC 4231, case 2 of both. */
  @Test
  void computesPublishedKeyedDigests() {
    byte[] key = Digests.utf8("Jefe");
    String text = "what do ya want for nothing?";

    assertThat(Digests.hex(Digests.hmacSha1(key, text)))
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    assertThat(Digests.hex(Digests.hmacSha256(key, text)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
