package dev.glotwire.connector.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.connector.internal.OwnTerms;
import dev.glotwire.connector.internal.chat.ChatModel.End;
import dev.glotwire.connector.internal.chat.ChatModel.Question;
import dev.glotwire.connector.internal.chat.ChatModel.Reply;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.Translations;
import dev.glotwire.term.Concept.Casing;
import dev.glotwire.term.Glossary;
import dev.glotwire.term.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatTranslatorTest {
  private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<Question> asked = new ArrayList<>();
  private ChatOptions options = withTerms(OwnTerms.NONE);

  private static ChatOptions withTerms(OwnTerms terms) {
    return new ChatOptions("m", Optional.empty(), Optional.empty(), terms, 25, 8_000, 4);
  }

  private Translations translate(Batch batch, Reply... replies) {
    List<Reply> left = new ArrayList<>(List.of(replies));
    return new ChatTranslator(
            "llm",
            options,
            question -> {
              asked.add(question);
              return left.remove(0);
            })
        .translate(batch);
  }

  private static Batch batch(String... texts) {
    return Batch.of(Locale.ENGLISH, PORTUGUESE, texts);
  }

  private static Reply reply(String content) {
    return new Reply(content, End.COMPLETE, "m-2026");
  }

  private static String items(String... idsAndTexts) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < idsAndTexts.length; i += 2) {
      items.add("{\"id\":" + idsAndTexts[i] + ",\"text\":\"" + idsAndTexts[i + 1] + "\"}");
    }
    return "{\"translations\":[" + String.join(",", items) + "]}";
  }

  private JsonNode message(int index) {
    return json.readTree(asked.get(index).message());
  }

  @Test
  void numbersTextsAndPutsAnswersInOrder() {
    Translations translations =
        translate(batch("one", "two", "three"), reply(items("3", "três", "1", "um", "2", "dois")));

    assertThat(translations.texts()).containsExactly("um", "dois", "três");
    assertThat(translations.engine()).isEqualTo("m-2026");
    assertThat(message(0).path("texts").get(1))
        .isEqualTo(json.readTree("{\"id\":2,\"text\":\"two\"}"));
  }

  @Test
  void asksOnceForWhatIsMissing() {
    Translations translations =
        translate(
            batch("one", "two", "three"),
            reply(items("1", "um", "3", "três")),
            reply(items("2", "dois")));

    assertThat(translations.texts()).containsExactly("um", "dois", "três");
    assertThat(message(1).path("texts")).isEqualTo(json.readTree("[{\"id\":2,\"text\":\"two\"}]"));
  }

  @Test
  void asksNotTwiceForWhatIsMissing() {
    assertThatThrownBy(
            () ->
                translate(
                    batch("one", "two", "three"),
                    reply(items("1", "um")),
                    reply(items("2", "dois"))))
        .isInstanceOf(BadAnswer.class)
        .hasMessage("llm: 1 of 3 texts are missing");
    assertThat(asked).hasSize(2);
  }

  @Test
  void asksNotAgainWhenNothingCame() {
    assertThatThrownBy(() -> translate(batch("one"), reply(items()))).isInstanceOf(BadAnswer.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void takesABlankTranslationForNone() {
    Translations translations =
        translate(
            batch("one", "two"), reply(items("1", "um", "2", " ")), reply(items("2", "dois")));

    assertThat(translations.texts()).containsExactly("um", "dois");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sure! Here you are:",
        "[",
        "null",
        "7",
        "{}",
        "{\"translations\":{}}",
        "{\"translations\":[null]}",
        "{\"translations\":[{\"id\":\"1\",\"text\":\"um\"}]}",
        "{\"translations\":[{\"id\":1,\"text\":null}]}",
        "{\"translations\":[{\"id\":1.5,\"text\":\"um\"}]}",
        "{\"translations\":[{\"id\":99999999999,\"text\":\"um\"}]}",
        "{\"translations\":[{\"id\":2,\"text\":\"um\"}]}",
        "{\"translations\":[{\"id\":1,\"text\":\"um\"},{\"id\":1,\"text\":\"um\"}]}",
        "{\"translations\":[{\"id\":1,\"text\":\"um\"}",
        "```"
      })
  void rejectsAnAnswerInAnotherForm(String content) {
    assertThatThrownBy(() -> translate(batch("one"), reply(content)))
        .isInstanceOf(BadAnswer.class)
        .hasMessageStartingWith("llm: ")
        .hasMessageNotContaining("um");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"translations\":[{\"id\":1,\"text\":\"um\"}]}\n```",
        "\n [{\"id\":1,\"text\":\"um\"}] ",
        "{\"note\":\"done\",\"translations\":[{\"id\":1,\"text\":\"um\",\"source\":\"one\"}]}"
      })
  void understandsAnAnswerThatIsWrapped(String content) {
    assertThat(translate(batch("one"), reply(content)).texts()).containsExactly("um");
  }

  @Test
  void neverTakesACutOffAnswerForASuccess() {
    assertThatThrownBy(() -> translate(batch("one"), new Reply(items("1", "um"), End.CUT_OFF, "m")))
        .isInstanceOf(TooLarge.class);
  }

  @Test
  void tellsARefusal() {
    assertThatThrownBy(() -> translate(batch("one"), new Reply("I cannot", End.REFUSED, "m")))
        .isInstanceOf(Rejected.class)
        .hasMessageNotContaining("cannot");
  }

  @Test
  void namesLanguagesAndContext() {
    translate(
        new Batch(
            List.of("one"), Locale.ENGLISH, PORTUGUESE, Markup.XML, Optional.of("Boats at sea")),
        reply(items("1", "um")));

    assertThat(asked.get(0).instruction())
        .contains("from English (en) into Brazilian Portuguese (pt-BR)")
        .contains("<x id=\"2\">")
        .contains("\"context\"");
    assertThat(message(0).path("context").stringValue()).isEqualTo("Boats at sea");
  }

  @Test
  void explainsPlainPlaceholders() {
    translate(batch("one ⟦1⟧"), reply(items("1", "um ⟦1⟧")));

    assertThat(asked.get(0).instruction()).contains("⟦1⟧").doesNotContain("XML", "context");
  }

  @Test
  void passesToneAndInstructionsOn() {
    options =
        new ChatOptions(
            "m",
            Optional.of("formal"),
            Optional.of("Write for sailors."),
            OwnTerms.NONE,
            25,
            8_000,
            4);

    translate(batch("one"), reply(items("1", "um")));

    assertThat(asked.get(0).instruction()).contains("Tone: formal").contains("Write for sailors.");
  }

  @Test
  void sendsOnlyTheTermsThatOccur(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("terms.tsv");
    Files.writeString(
        file, "en\tes\tpt_BR\nkeel\tquilla\tquilha\nmast\tmástil\tmastro\nhelm\t\t\nbow\n");
    options = withTerms(new OwnTerms(Glossary.read(file)));

    translate(batch("The Keel of a bow, the helm"), reply(items("1", "um")));

    assertThat(message(0).path("glossary")).isEqualTo(json.readTree("{\"keel\":\"quilha\"}"));
    assertThat(asked.get(0).instruction()).contains("\"glossary\"");
  }

  @Test
  void sendsNoGlossaryInOtherLanguages(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("terms.tsv");
    Files.writeString(file, "en\tpt-PT\nkeel\tquilha\n");
    options = withTerms(new OwnTerms(Glossary.read(file)));

    translate(batch("The keel"), reply(items("1", "um")));

    assertThat(message(0).has("glossary")).isFalse();
  }

  @Test
  void sendsTheTermsOfTheBatch_andWhatIsForbidden() throws Exception {
    Term ship =
        new Term("ship", List.of("navio"), List.of("barco"), false, Casing.AS_A_SENTENCE_MAY, "");
    Term boat = new Term("boat", List.of(), List.of("nave"), false, Casing.AS_A_SENTENCE_MAY, "");

    translate(batch("The ship, the boat").withTerms(List.of(ship, boat)), reply(items("1", "um")));

    assertThat(message(0).path("glossary")).isEqualTo(json.readTree("{\"ship\":\"navio\"}"));
    assertThat(message(0).path("forbidden"))
        .isEqualTo(json.readTree("{\"ship\":[\"barco\"],\"boat\":[\"nave\"]}"));
    assertThat(asked.get(0).instruction()).contains("Never translate a term by");
  }

  @Test
  void demandsEveryPropertyOfTheSchema() {
    translate(batch("one"), reply(items("1", "um")));

    assertThat(asked.get(0).schema())
        .isEqualTo(
            json.readTree(
                """
                {"type":"object",
                 "properties":{"translations":{"type":"array","items":{"type":"object",
                   "properties":{"id":{"type":"integer"},"text":{"type":"string"}},
                   "required":["id","text"],"additionalProperties":false}}},
                 "required":["translations"],"additionalProperties":false}
                """));
  }
}
