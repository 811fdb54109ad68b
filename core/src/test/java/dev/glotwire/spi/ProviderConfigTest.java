package dev.glotwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConfigTest {

  private static ProviderConfig config(
      Map<String, String> options, Map<String, String> environment) {
    return ProviderConfig.of(options, environment::get);
  }

  @Test
  void anOptionWinsOverItsVariable() {
    ProviderConfig config =
        config(Map.of("region", "eu"), Map.of("REGION", "us", "MODEL", "large"));

    assertThat(
            config.<String>read(
                in -> in.text("region", "-", "REGION") + in.text("model", "-", "MODEL")))
        .isEqualTo("eularge");
  }

  @Test
  void theFirstVariableThatIsSetCounts() {
    ProviderConfig config = config(Map.of(), Map.of("A_KEY", " ", "B_KEY", "second"));

    assertThat(config.read(in -> in.secret("api-key", "A_KEY", "B_KEY")).reveal())
        .isEqualTo("second");
  }

  @Test
  void aMissingKeyNamesTheVariables() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> config(Map.of(), Map.of()).read(in -> in.secret("api-key", "A_KEY", "B_KEY")))
        .withMessageContaining("A_KEY or B_KEY");
  }

  @Test
  void refusesOptionsNobodyAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> config(Map.of("regoin", "eu"), Map.of()).read(in -> in.text("region", "")))
        .withMessage("unknown option regoin; known are region");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/",
        "host",
        "https://",
        "https://user:pw@host/",
        "https://host/?key=1",
        "https://ho st/",
        "file:///etc/"
      })
  void refusesAddressesThatAreNone(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> config(Map.of("base-uri", address), Map.of()).read(in -> in.uri("base-uri", "")))
        .withMessageContaining("base-uri")
        .withMessageNotContaining("pw");
  }

  @Test
  void anAddressEndsWithASlash() {
    URI uri = config(Map.of(), Map.of()).read(in -> in.uri("base-uri", "https://host/v2"));

    assertThat(uri).isEqualTo(URI.create("https://host/v2/"));
  }

  @Test
  void readsNumbersFlagsTimesAndChoices() {
    Map<String, String> options = Map.of("n", "7", "f", "ON", "t", "90", "c", "IMPLICIT");
    ProviderConfig config = config(options, Map.of());

    List<Object> values =
        config.read(
            in ->
                List.<Object>of(
                    in.integer("n", 1, 0, 10),
                    in.flag("f", false),
                    in.seconds("t", Duration.ofSeconds(1)),
                    // A Turkish default locale would not find the I.
                    in.choice("c", "none", List.of("none", "implicit"))));

    assertThat(values).containsExactly(7, true, Duration.ofSeconds(90), "implicit");
  }

  @Test
  void wrongValuesSayWhatIsAccepted() {
    ProviderConfig config = config(Map.of("n", "11", "f", "maybe"), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.read(in -> in.integer("n", 1, 0, 10)))
        .withMessage("option n must be a whole number from 0 to 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.read(in -> in.flag("f", true)))
        .withMessage("option f must be true or false");
  }

  @Test
  void aSecretNeverShowsItself() {
    record Options(Secret key) {}

    assertThat(new Options(Secret.of("hush-hush"))).asString().doesNotContain("hush");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of("hush\nhush"))
        .withMessageNotContaining("hush");
  }
}
