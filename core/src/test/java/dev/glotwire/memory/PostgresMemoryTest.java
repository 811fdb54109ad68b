package dev.glotwire.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server, with the same SQL. */
class PostgresMemoryTest extends TranslationMemoryContract {
  private static @Nullable PostgresServer server;
  private static int databases;
  private String url = "";

  @BeforeAll
  static void startServer() throws IOException {
    Optional<Path> programs = PostgresServer.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    server = PostgresServer.start(programs.get());
  }

  @AfterAll
  static void stopServer() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  TranslationMemory open() throws IOException {
    if (url.isEmpty()) {
      try {
        url = server.newDatabase("memory" + ++databases);
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
    return TranslationMemory.open(url);
  }

  @Test
  void manyMayMakeTheTablesAtOnce() throws Exception {
    String fresh = server.newDatabase("race");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<TranslationMemory>> opened = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      opened.add(threads.submit(() -> TranslationMemory.open(fresh)));
    }
    for (Future<TranslationMemory> future : opened) {
      future.get().close();
    }
    threads.shutdownNow();
    try (TranslationMemory memory = TranslationMemory.open(fresh)) {
      assertThat(memory.stats().units()).isZero();
    }
  }

  @Test
  void aServerThatCannotBeReachedIsNamedWithoutItsPassword() {
    assertThatIOException()
        .isThrownBy(
            () ->
                TranslationMemory.open(
                    "jdbc:postgresql://127.0.0.1:1/tm?user=me&password=topsecret"))
        .withMessageContaining("127.0.0.1:1/tm")
        .withMessageNotContaining("topsecret");
  }
}
