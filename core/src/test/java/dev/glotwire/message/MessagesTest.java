package dev.glotwire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = Messages.of(MessagesTest.class);

  @Test
  void countsInTheRightForm() {
    assertThat(messages.text("lines", "count", 0)).isEqualTo("0 lines");
    assertThat(messages.text("lines", "count", 1)).isEqualTo("1 line");
    assertThat(messages.text("lines", "count", 12_345)).isEqualTo("12,345 lines");
  }

  @Test
  void knowsThePluralFormsOfOtherLanguages() {
    Messages polish = Messages.of(MessagesTest.class, Locale.forLanguageTag("pl"));

    assertThat(polish.text("lines", "count", 1)).isEqualTo("1 wiersz");
    assertThat(polish.text("lines", "count", 3)).isEqualTo("3 wiersze");
    assertThat(polish.text("lines", "count", 5)).isEqualTo("5 wierszy");
    assertThat(polish.text("lines", "count", 22)).isEqualTo("22 wiersze");
  }

  @Test
  void speaksEnglishWhereALanguageIsMissing() {
    assertThat(
            Messages.of(MessagesTest.class, Locale.forLanguageTag("ar")).text("lines", "count", 2))
        .isEqualTo("2 lines");
  }

  @Test
  void insertsNamesAsTheyAre() {
    assertThat(messages.text("named", "name", "{0} 'x'")).isEqualTo("The name is {0} 'x'.");
  }

  @Test
  void missesWhatIsMissing() {
    assertThatThrownBy(() -> messages.text("nothing")).isInstanceOf(MissingResourceException.class);
  }
}
