package dev.glotwire.doctor;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Code.Role;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces of a sentence that probes are made of. In most languages an engine moves the adjective
 * behind the noun, so that whatever stands beside it has to move or be split.
 *
 * @param beginning an article, such as {@code The}
 * @param adjective such as {@code red}
 * @param middle a noun, a verb and a preposition, such as {@code boat sails to}
 * @param end such as {@code tomorrow.}
 */
record Phrases(String beginning, String adjective, String middle, String end) {
  /** A name that means nothing in any of the languages. */
  static final String NAME = "Port Kelvar";

  private static final Map<String, Phrases> BY_LANGUAGE =
      new TreeMap<>(
          Map.of(
              "en", new Phrases("The ", "red", " boat sails to ", " tomorrow."),
              "de", new Phrases("Das ", "rote", " Boot fährt nach ", " im Norden."),
              "es", new Phrases("Un ", "pequeño", " barco navega hacia ", " mañana."),
              "fr", new Phrases("Un ", "petit", " bateau part vers ", " demain.")));

  /**
   * @throws IllegalArgumentException if there are none in {@code language}; the message says in
   *     which there are
   */
  static Phrases in(Locale language) {
    Phrases phrases = BY_LANGUAGE.get(language.getLanguage());
    if (phrases == null) {
      throw new IllegalArgumentException(
          "there are no probes in "
              + language.toLanguageTag()
              + ", only in "
              + String.join(", ", BY_LANGUAGE.keySet()));
    }
    return phrases;
  }

  /** Returns the sentence, {@code item} being where the boat goes. */
  String sentence(String item) {
    return beginning + adjective + middle + item + end;
  }

  /**
   * Returns the halves of a sentence, cut where an engine that saw both would move a word across.
   */
  List<String> halves() {
    return List.of((beginning + adjective), (middle + NAME + end).strip());
  }

  /** Returns a sentence with a pair around the adjective. */
  Content withPair() {
    return new Content(
        List.of(
            new Text(beginning),
            code(1, Role.OPEN),
            new Text(adjective),
            code(1, Role.CLOSE),
            new Text(middle + NAME + end)));
  }

  /** Returns a sentence with a piece of kept text; the name must be among the kept terms. */
  Content withName() {
    return Content.of(sentence(NAME));
  }

  /** Returns a sentence with nested pairs and a kept piece in one of them. */
  Content withAll() {
    return new Content(
        List.of(
            new Text(beginning),
            code(1, Role.OPEN),
            new Text(adjective),
            code(1, Role.CLOSE),
            new Text(middle),
            code(2, Role.OPEN),
            code(3, Role.OPEN),
            new Text(NAME),
            code(3, Role.CLOSE),
            new Text(end.substring(0, end.length() - 1)),
            code(2, Role.CLOSE),
            new Text(".")));
  }

  private static Inline code(int id, Role role) {
    return new Code(id, role, Code.Type.BOLD, "", "", new Span(0, 0));
  }
}
