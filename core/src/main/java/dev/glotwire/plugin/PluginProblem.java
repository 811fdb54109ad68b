package dev.glotwire.plugin;

import java.nio.file.Path;

/**
 * A jar that is not used, or a provider in it.
 *
 * @param jar which one
 * @param reason what is wrong, as the rest of a sentence that begins with the jar's name
 */
public record PluginProblem(Path jar, String reason) {

  /** Returns it as one line. */
  @Override
  public String toString() {
    return jar + " " + reason;
  }
}
