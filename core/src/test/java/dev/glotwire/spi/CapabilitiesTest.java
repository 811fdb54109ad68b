package dev.glotwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.Capabilities.LengthUnit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "año", "東京", "👍🏽 ok", "ﷺ"})
  void countsEachUnit(String text) {
    assertThat(LengthUnit.CHARACTERS.of(text)).isEqualTo(text.length());
    assertThat(LengthUnit.CODE_POINTS.of(text)).isEqualTo((int) text.codePoints().count());
    assertThat(LengthUnit.UTF8_BYTES.of(text))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }
}
