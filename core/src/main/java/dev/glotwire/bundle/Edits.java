package dev.glotwire.bundle;

import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import java.util.Map;

/**
 * Which edited files of a bundle may be written over.
 *
 * @param all whether every file of a language may have been edited
 * @param known the SHA-256 of files, by their paths, as they are after an edit that was read
 */
record Edits(boolean all, Map<String, String> known) {
  /** No file may have been edited. */
  static final Edits NONE = new Edits(false, Map.of());

  /** Every file of a language may have been edited. */
  static final Edits ANY = new Edits(true, Map.of());

  Edits {
    known = Map.copyOf(known);
  }

  /** Whether {@code file} may be replaced as it is now, with another hash than it should have. */
  boolean allow(OutputFile file, String hash) {
    boolean ofLanguage = file.role() == Role.ARTICLE || file.role() == Role.XLIFF;
    return (all && ofLanguage) || hash.equals(known.get(file.path()));
  }
}
