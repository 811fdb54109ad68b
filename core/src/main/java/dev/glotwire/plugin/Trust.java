package dev.glotwire.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Whose code may run: that of this user, and that of the system. */
final class Trust {
  private final UserPrincipal user;

  private Trust(UserPrincipal user) {
    this.user = user;
  }

  /** Returns the trust of the user whom this process belongs to. */
  static Trust ofThisUser() throws IOException {
    // The name of the user in the system's properties may be anyone's; what is made is ours.
    Path made = Files.createTempFile("glotwire", null);
    try {
      return new Trust(Files.getOwner(made));
    } finally {
      Files.delete(made);
    }
  }

  /**
   * @throws UntrustedFolderException if {@code path} belongs to somebody else than this user and
   *     root, or everybody may change it
   */
  void check(Path path) throws IOException {
    UserPrincipal owner = Files.getOwner(path);
    if (!owner.equals(user) && !owner.getName().equals("root")) {
      throw new UntrustedFolderException(
          path, "belongs to " + owner.getName() + " and not to " + user.getName());
    }
    @Nullable PosixFileAttributeView posix =
        Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix != null
        && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new UntrustedFolderException(path, "may be changed by everybody");
    }
  }
}
