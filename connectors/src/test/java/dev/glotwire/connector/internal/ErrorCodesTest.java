package dev.glotwire.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.ErrorCodes.Meaning;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorCodesTest {
  private final ErrorCodes codes =
      new ErrorCodes(
          "a",
          Map.of(
              "7", Meaning.KEY,
              "Auth", Meaning.KEY,
              "Auth.Busy", Meaning.TROUBLE,
              "Spent", Meaning.QUOTA));

  private static JsonNode node(String json) {
    return JsonMapper.builder().build().readTree(json);
  }

  @Test
  void takesTheWholeCodeBeforeItsBeginning() {
    assertThat(codes.exception(node("\"Auth.Busy\""))).isInstanceOf(Unavailable.class);
    assertThat(codes.exception(node("\"Auth.Other\""))).isInstanceOf(Unauthorized.class);
    assertThat(codes.exception(node("\"Author\""))).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @CsvSource({"7", "'\"7\"'"})
  void takesNumbersAndTheirText(String code) {
    TranslationException exception = codes.exception(node(code));

    assertThat(exception).isInstanceOf(Unauthorized.class).hasMessage("a: the key is refused (7)");
  }

  @ParameterizedTest
  @CsvSource({"'\"your key abc is bad\"'", "null", "'{}'", "7.5", "'\"\"'"})
  void showsNothingThatIsNoCode(String json) {
    assertThat(codes.exception(node(json))).hasMessage("a: the request is refused (no code)");
  }

  @Test
  void asksTheStatusWhereTheCodeSaysNothing() {
    assertThat(codes.exception(error(402), node("\"What\""))).isInstanceOf(QuotaExceeded.class);
    assertThat(codes.exception(error(500), node("\"Spent\"")))
        .isInstanceOf(QuotaExceeded.class)
        .hasMessage("a: nothing left to spend (HTTP 500, Spent)");
  }

  private static ApiError error(int status) {
    return new ApiError("a", status, node("{}"), Optional.empty(), Map.of());
  }
}
