package dev.glotwire.memory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.JDBC;

/** Connects to the databases that a memory may be in, set up so that nothing is lost. */
final class Connections {
  /** How long one program waits for another that is writing. */
  private static final int BUSY_MILLIS = 20_000;

  private Connections() {}

  static Connection toSqlite(Path file) throws IOException, SQLException {
    Path absolute = file.toAbsolutePath();
    create(absolute);
    Properties settings = new Properties();
    // A log beside the file: readers and a writer do not wait for each other, a commit is one
    // append, and whatever a killed process leaves is whole or ignored.
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "NORMAL");
    settings.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
    // A transaction that began as a reader could not wait for its turn to write.
    settings.setProperty("transaction_mode", "IMMEDIATE");
    // In KiB if negative; taken as it is needed. An import goes to and fro in the whole index.
    settings.setProperty("cache_size", "-65536");
    // A file from somebody else is data only: what its schema may run is nothing.
    settings.setProperty("trusted_schema", "false");
    // As a URI the path may hold what would otherwise begin the driver's own options.
    String url = "jdbc:sqlite:file:" + absolute.toUri().getRawPath();
    Connection connection = new JDBC().connect(url, settings);
    if (connection == null) {
      throw new SQLException("the driver does not take " + file);
    }
    return connection;
  }

  /** Makes an empty file that only its owner may read: it will hold the texts of articles. */
  private static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      Files.createDirectories(file.getParent(), attributes(posix, "rwx------"));
      Files.createFile(file, attributes(posix, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.exists(file)) {
        throw e; // a file stands where a folder is needed
      }
    }
  }

  private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  static Connection toPostgresql(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Returns what went wrong in words, without the text of a unit or a key. */
  static String reason(SQLException e) {
    String message = String.valueOf(e.getMessage());
    String known = message.toLowerCase(Locale.ROOT);
    if (known.contains("no suitable driver")) {
      return "org.postgresql:postgresql is not on the class path";
    }
    if (known.contains("sqlite_notadb")) {
      return "the file is no database";
    }
    if (known.contains("sqlite_busy") || known.contains("sqlite_locked")) {
      return "another program kept it busy for " + BUSY_MILLIS / 1_000 + " seconds";
    }
    if (known.contains("sqlite_corrupt")) {
      return "it is damaged. Move it away, or bring back a copy of it";
    }
    if (known.contains("sqlite_full")) {
      return "the disk is full";
    }
    if (known.contains("sqlite_readonly") || known.contains("sqlite_cantopen")) {
      return "it may not be written";
    }
    return message.lines().findFirst().orElse(message);
  }
}
