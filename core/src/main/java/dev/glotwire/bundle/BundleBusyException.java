package dev.glotwire.bundle;

import java.io.IOException;
import java.nio.file.Path;

/** Another run of Glotwire is at work on the same bundle; wait for its end, or write elsewhere. */
public final class BundleBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  BundleBusyException(Path bundle) {
    super(bundle + " is being written by another run of Glotwire. Wait until that has ended");
  }
}
