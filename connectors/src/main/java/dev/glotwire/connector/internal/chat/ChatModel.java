package dev.glotwire.connector.internal.chat;

import dev.glotwire.spi.TranslationException;
import tools.jackson.databind.node.ObjectNode;

/** A language model that answers one message. Implementations are thread-safe. */
@FunctionalInterface
public interface ChatModel {

  /**
   * Returns what the model says.
   *
   * @throws TranslationException if it cannot be asked
   */
  Reply ask(Question question);

  /**
   * What it is asked.
   *
   * @param instruction what to do; goes before the message, in the place a service has for that
   * @param message the texts, as JSON
   * @param schema the JSON Schema of the answer, in the subset that all services take: every
   *     property required, no others
   */
  record Question(String instruction, String message, ObjectNode schema) {}

  /**
   * What it says.
   *
   * @param content the text of the answer; may be empty
   * @param end why it stopped
   * @param model which model it was, as exactly as the service tells; may be empty
   */
  record Reply(String content, End end, String model) {}

  /** Why a model stopped. */
  enum End {
    /** It was done. */
    COMPLETE,
    /** It reached the limit of its answer or of its memory. */
    CUT_OFF,
    /** It, or a filter of the service, refuses these texts. */
    REFUSED
  }
}
