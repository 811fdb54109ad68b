package dev.glotwire.bundle;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A bundle was not written, because something stands in its place that would be lost: a file that
 * Glotwire did not write or that was changed since, another article's bundle, or a language that
 * the new bundle does not have.
 */
public final class BundleExistsException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Path path;

  BundleExistsException(Path path, String reason) {
    super(
        path
            + " "
            + reason
            + ". Nothing was written. Move it away, write to another folder, or force the"
            + " replacement");
    this.path = path;
  }

  /** Returns the file or folder that is in the way. */
  public Path path() {
    return path;
  }
}
