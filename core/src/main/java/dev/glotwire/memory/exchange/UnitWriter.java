package dev.glotwire.memory.exchange;

import dev.glotwire.memory.TranslationUnit;
import java.io.Closeable;
import java.io.IOException;

/** Writes one unit after the other. Not thread-safe. */
public interface UnitWriter extends Closeable {

  /**
   * @throws IOException if it cannot be written
   */
  void write(TranslationUnit unit) throws IOException;
}
