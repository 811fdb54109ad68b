package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "summit.en.txt, summit.en.txt",
        "a?b*c:d.md, a_b_c_d.md",
        "../../etc/passwd, passwd",
        "..\\..\\boot.ini, boot.ini",
        "con.txt, _con.txt",
        "Aux.en.md, _Aux.en.md",
        "com1.html, _com1.html",
        "trailing..., trailing",
        ".hidden, hidden",
        "...., article",
        "`  `, article",
        "a\"b<c>d|e.txt, a_b_c_d_e.txt",
      })
  void isSafeOnEverySystem(String name, String safe) {
    assertThat(SafeName.of(name)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b.txt", "a\nb.txt", "a\u202Eb.txt", "a\u200Bb.txt", "a\uD800b.txt"})
  void showsNothingThatCannotBeSeen(String name) {
    assertThat(SafeName.of(name)).isEqualTo("a_b.txt");
  }

  @Test
  void isShortEnoughForEveryFileSystem() {
    String name = SafeName.of("長".repeat(500) + ".markdown");

    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
    assertThat(name).endsWith(".markdown");
  }

  @Test
  void keepsNoExtensionWithoutEnd() {
    assertThat(SafeName.of("a." + "x".repeat(500))).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void isAlwaysOneName() {
    assertThat(Path.of("folder").resolve(SafeName.of("/a/../b/")).getNameCount()).isEqualTo(2);
  }
}
