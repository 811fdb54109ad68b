package dev.glotwire.bundle;

import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes the files of a bundle below a folder, and knows their sizes and hashes. */
final class FileSink {
  private final Path folder;
  private final Path shown;

  /**
   * @param shown the folder that messages name: where the files will be in the end
   */
  FileSink(Path folder, Path shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** What is written to a file. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a new file and returns what the manifest says of it. */
  OutputFile write(String path, Role role, Body body) throws IOException {
    Measured written = write(path, body);
    return new OutputFile(path, role, written.size, hex(written.digest));
  }

  /** Writes a new file that the manifest does not speak of. */
  void writeManifest(Body body) throws IOException {
    write(Manifest.FILE_NAME, body);
  }

  private Measured write(String path, Body body) throws IOException {
    try (Measured out = new Measured(open(path), sha256())) {
      body.writeTo(out);
      return out;
    } catch (IOException e) {
      throw Failure.writing(shown.resolve(path), e);
    }
  }

  private OutputStream open(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Returns the SHA-256 of the file itself, in lower-case hexadecimal; links are not followed. */
  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Counts and digests what passes. */
  private static final class Measured extends FilterOutputStream {
    private final MessageDigest digest;
    private long size;

    Measured(OutputStream out, MessageDigest digest) {
      super(out);
      this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      digest.update((byte) b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      digest.update(bytes, offset, length);
      size += length;
    }
  }
}
