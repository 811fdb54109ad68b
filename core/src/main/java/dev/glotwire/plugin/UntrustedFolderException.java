package dev.glotwire.plugin;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody else could have put a jar into the folder, or changed one. Own it, or name another. */
public final class UntrustedFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param path the folder, or a jar in it
   * @param reason the rest of the sentence
   */
  UntrustedFolderException(Path path, String reason) {
    super(path + " " + reason);
  }
}
