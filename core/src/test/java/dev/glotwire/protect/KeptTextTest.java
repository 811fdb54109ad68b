package dev.glotwire.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextTest {

  private static List<String> find(String text, String... terms) {
    return KeptText.of(List.of(terms)).find(text).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See https://example.com/a?b=1&c=2.|https://example.com/a?b=1&c=2",
        "(see http://example.org/x_(y)/z)|http://example.org/x_(y)/z",
        "at www.example.org, they say|www.example.org",
        "on example.org/path/to today|example.org/path/to",
        "visit harbour-news.co.uk now|harbour-news.co.uk",
        "“https://example.com/q”|https://example.com/q",
        "write to first.last+tag@mail.example.org.|first.last+tag@mail.example.org",
        "Hello {name}, welcome|{name}",
        "Hello {{ user.name }}!|{{ user.name }}",
        "costs ${price} today|${price}",
        "item {0} of|{0}",
        "copied %s files|%s",
        "copied %1$d files|%1$d",
        "took %.2f seconds|%.2f",
        "open report-2023.pdf please|report-2023.pdf",
        "in config.yaml.|config.yaml",
        "said @harbour_news today|@harbour_news",
        "a ⟦ b|⟦",
        "the tag #StormWatch2024, they|#StormWatch2024",
        "das #Überschwemmung!|#Überschwemmung",
        "call +1 555 010 2030.|+1 555 010 2030",
        "call +49 (30) 901820, now|+49 (30) 901820",
        "call +15550102030|+15550102030",
        "call (555) 010-2030 now|(555) 010-2030"
      })
  void keeps(String text, String piece) {
    assertThat(find(text)).containsExactly(piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rose 5% of the total, 50% down, 100%.",
        "He left. It was late.He ran.",
        "The U.S. and the E.U. met at 3 p.m. on Friday.",
        "A price of 1,234.50 in St. Louis, No. 5.",
        "Acme Inc. and Widget Corp. merged.",
        "They said {and never closed it",
        "3-2, 4:5, a/b, and/or",
        "It came #1 of 10, C# and A&#39; +5 points, +100 m, +1.5 %",
        "(2020) 12-15, (555) and (100) 200"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void anAddressEndsAtASpaceOfAnyKindAndAtWhatIsolatesIt() {
    assertThat(find("Voir https://a.example/?b=1\u00A0?"))
        .containsExactly("https://a.example/?b=1");
    assertThat(find("Voir example.org/b\u202F!")).containsExactly("example.org/b");
    assertThat(find("ראו \u2066https://a.example/b/\u2069 עכשיו"))
        .containsExactly("https://a.example/b/");
  }

  @Test
  void keepsTermsAsWholeWordsInTheirSpelling() {
    assertThat(find("Kim’s Kimono, kim, Kim-Putin talks and Kim", "Kim"))
        .containsExactly("Kim", "Kim", "Kim");
  }

  @Test
  void keepsTheLongerOfTwoTermsThatOverlap() {
    assertThat(find("Kim Jong Un met Kim", "Kim", "Kim Jong Un"))
        .containsExactly("Kim Jong Un", "Kim");
  }

  @Test
  void keepsTermsInScriptsWithoutSpaces() {
    assertThat(find("彼は東京に行った", "東京")).containsExactly("東京");
  }

  @Test
  void ignoresBlankTerms() {
    assertThat(find("a b", " ", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "@",
        "%",
        "{",
        "((",
        "http://",
        "http://)",
        "a@",
        "a-",
        "www.",
        "$",
        "x.y@",
        "⟦",
        "Kim ",
        "a/"
      })
  void takesLongHostileTextWithoutFailing(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertThat(KeptText.of(List.of("Kim")).find(text))
        .allMatch(span -> span.end() <= text.length());
  }
}
