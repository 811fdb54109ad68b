package dev.glotwire.read;

import static dev.glotwire.read.RoundTrips.read;
import static dev.glotwire.read.RoundTrips.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
  private static final String PAGE =
      """
      <html lang="en"><head>
      <script type="application/ld+json">
      [{
        "@context" : "https://schema.org",
        "name": "The wall, in short",
        "@type": ["NewsArticle"],
        "headline":"Council \\u201cbuilds\\u201d a \\"wall\\"",
        "description": "It\\tcosts a lot",
        "inLanguage": "en-US",
        "datePublished": "2024-05-03",
        "author": [{"@type": "Person", "name": "Ana Lima", "description": "Ana writes."}],
        "image": {"@type": "ImageObject", "caption": "Waves", "name": "The wall", "inLanguage": "en"},
        "publisher": {"@type": "Organization", "name": "The Herald"},
        "articleBody": "The first.\\n\\n The second. \\r\\n",
        "translationOfWork": {"@type": "Article", "headline": "El muro", "inLanguage": "es"}
      }, {"@type": "FAQPage", "mainEntity":
        {"@type": "Question", "name": "Why?", "acceptedAnswer": {"@type": "Answer", "text": "So."}}}]
      </script></head><body><p>Body</p></body></html>
      """;

  private static List<String> texts(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.METADATA)
        .map(block -> block.label() + ": " + block.content().plainText())
        .toList();
  }

  private static String page(String json) {
    return "<html><body><script type='application/ld+json'>"
        + json
        + "</script><p>a</p></body></html>";
  }

  @Test
  void readsWhatPeopleRead() throws Exception {
    assertThat(texts(read(PAGE, "a.html")))
        .containsExactly(
            "name: The wall, in short",
            "headline: Council “builds” a \"wall\"",
            "description: It\tcosts a lot",
            "description: Ana writes.",
            "caption: Waves",
            "name: The wall",
            "articleBody: The first.",
            "articleBody: The second.",
            "name: Why?",
            "text: So.");
  }

  @Test
  void leavesAllElseAsItWasToTheByte() throws Exception {
    Article article = read(PAGE, "a.html");
    Map<String, Content> targets = new HashMap<>();
    for (Block block : article.blocks()) {
      if (block.label().equals("headline") || block.content().plainText().startsWith("The first")) {
        targets.put(block.id(), Content.of("Mauer \"hoch\""));
      }
    }

    String written =
        new String(
            article.write(targets, Optional.of(Locale.GERMAN)).get(0).bytes(),
            StandardCharsets.UTF_8);

    assertThat(written)
        .isEqualTo(
            PAGE.replace("Council \\u201cbuilds\\u201d a \\\"wall\\\"", "Mauer \\\"hoch\\\"")
                .replace("The first.", "Mauer \\\"hoch\\\"")
                .replace("\"en-US\"", "\"de\"")
                .replace("lang=\"en\"", "lang=\"de\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "a \"quote\" and a \\ backslash \\n",
        "AT&T &lt; x",
        "é 🌳 \u0001"
      })
  void noTextLeavesItsString(String text) throws Exception {
    for (String name : List.of("a.html", "a.xhtml")) {
      String json = "{\"@type\": \"Article\", \"headline\": \"X\", \"url\": \"u\"}";
      Article article =
          read(
              name.equals("a.html")
                  ? page(json)
                  : "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><script"
                      + " type=\"application/ld+json\">"
                      + json
                      + "</script><p>a</p></body></html>",
              name);

      String written = write(article, Map.of("b1", Content.of(text)));

      assertThat(read(written, name).blocks())
          .as(written)
          .last()
          .extracting(block -> block.content().plainText())
          .isEqualTo("a");
      assertThat(written.substring(written.indexOf("\"headline\": \"")))
          .matches("(?s)\"headline\": \"(?:[^\"\\\\<]|\\\\.)*\", \"url\": \"u\"}</script>.*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"headline\": \"X\"",
        "{\"headline\": \"X\", }",
        "// c\n{\"headline\": \"X\"}",
        "\"headline\"",
        "{\"headline\": \"\"}",
        "{\"headline\": \"A <b>bold</b> word\"}",
        "{\"headline\": 5}",
        "{\"author\": {\"name\": \"Ana Lima\"}}"
      })
  void leavesAloneWhatItCannotRead(String json) throws Exception {
    Article article = read(page(json), "a.html");

    assertThat(texts(article)).isEmpty();
    assertThat(write(article, Map.of())).isEqualTo(page(json));
  }

  @Test
  void bearsAnyDepth() throws Exception {
    String json = "[".repeat(100_000);

    assertThat(write(read(page(json), "a.html"), Map.of())).isEqualTo(page(json));
  }

  @Test
  void readsIdenticallyAtEveryPrefix() throws Exception {
    RoundTrips.assertIdentity(PAGE, "a.html");
  }

  @Test
  void leavesOtherScriptsAlone() throws Exception {
    String page = page("{\"headline\": \"X\"}").replace("application/ld+json", "application/json");

    assertThat(texts(read(page, "a.html"))).isEmpty();
  }
}
