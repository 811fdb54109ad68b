package dev.glotwire.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryTest extends TranslationMemoryContract {
  @TempDir Path temp;

  @Override
  TranslationMemory open() throws IOException {
    return TranslationMemory.open(temp.resolve("state/ç ü?x=1#y%20/memory.db"));
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    Path file = temp.resolve("state/ç ü?x=1#y%20/memory.db");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("state"))))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = Files.writeString(temp.resolve("notes.txt"), "x".repeat(5_000));

    assertThatIOException()
        .isThrownBy(() -> TranslationMemory.open(file))
        .withMessageContaining("notes.txt")
        .withMessageContaining("no database");
    assertThat(file).hasContent("x".repeat(5_000));
  }

  @Test
  void refusesADatabaseOfSomethingElse() throws Exception {
    Path file = temp.resolve("other.db");
    run(file, "CREATE TABLE bookmark (url TEXT)");

    assertThatIOException()
        .isThrownBy(() -> TranslationMemory.open(file))
        .withMessageContaining("something else");
  }

  @Test
  void refusesAnotherVersion() throws Exception {
    Path file = temp.resolve("later.db");
    TranslationMemory.open(file).close();
    run(file, "UPDATE glotwire_memory SET version = 99");

    assertThatIOException()
        .isThrownBy(() -> TranslationMemory.open(file))
        .withMessageContaining("another version");
  }

  @Test
  void refusesAFolderAndAPathThroughAFile() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatIOException().isThrownBy(() -> TranslationMemory.open(temp));
    assertThatIOException().isThrownBy(() -> TranslationMemory.open(file.resolve("x/memory.db")));
  }

  @Test
  void tellsDamage() throws Exception {
    Path file = temp.resolve("damaged.db");
    try (TranslationMemory memory = TranslationMemory.open(file)) {
      memory.add(List.of(unit("One", "Uno"), unit("Two", "Dos")));
    }
    run(file, "DELETE FROM glotwire_origin");

    try (TranslationMemory memory = TranslationMemory.open(file)) {
      assertThat(memory.damage()).hasValueSatisfying(text -> assertThat(text).contains("origin"));
    }
  }

  @Test
  void namesTheDatabasesThatThereAre() {
    assertThatIOException()
        .isThrownBy(() -> TranslationMemory.open("jdbc:mysql://u:secret@host/db?password=secret"))
        .withMessageContaining("jdbc:postgresql:")
        .withMessageNotContaining("secret");
  }

  private static void run(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
