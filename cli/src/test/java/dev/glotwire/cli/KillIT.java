package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.memory.TranslationMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at random moments and gone on with, until their bundles are whole. How many
 * is told by {@code -Dglotwire.kills}, 12 by default, and of how many segments by {@code
 * -Dglotwire.segments}, 200 by default; {@code -Dglotwire.seed} makes other moments.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("glotwire.kills", 12);
  private static final long SEED = Long.getLong("glotwire.seed", 20261125);

  private static final int SEGMENTS = Integer.getInteger("glotwire.segments", 200);
  private static final List<String> TARGETS = List.of("es", "ca", "de", "fr");

  /** What the provider is asked for at a time, by its own default: requests, and texts in each. */
  private static final int IN_FLIGHT = 2 * 20;

  @TempDir private Path temp;
  private FakeService service;

  @BeforeEach
  void writeTheArticle() throws IOException {
    service = new FakeService();
    StringBuilder text = new StringBuilder("# Levels of the river at a thousand places\n");
    for (int i = 1; i < SEGMENTS; i++) {
      text.append("\nAt place ").append(i).append(" the river *rose* by a hand on Friday.\n");
    }
    Files.writeString(temp.resolve("rivers.en.md"), text);
  }

  @AfterEach
  void stopService() {
    service.close();
  }

  @Test
  void aRunThatIsKilledIsGoneOnWithAndPaysForNothingTwice() throws Exception {
    long start = System.nanoTime();
    assertThat(run("whole").waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(service.asked()).isEqualTo(SEGMENTS * TARGETS.size());
    Map<String, String> expected = files(temp.resolve("whole/out"));

    Random random = new Random(SEED);
    int kills = 0;
    int again = 0;
    int bundles = 0;
    while (kills < KILLS) {
      String name = "bundle" + ++bundles;
      while (true) {
        Set<String> arrived = arrived(name);
        service.forget();
        Process process = run(name);
        boolean ended = process.waitFor(random.nextInt((int) whole), TimeUnit.MILLISECONDS);
        if (!ended && kills < KILLS) {
          process.destroyForcibly().waitFor();
          kills++;
        } else {
          assertThat(process.waitFor()).isZero();
        }
        Map<String, AtomicInteger> received = Map.copyOf(service.asks());
        assertThat(received.values()).as("sent twice in one run").allMatch(n -> n.get() == 1);
        int known = arrived.size();
        assertThat(received.size()).isLessThanOrEqualTo(SEGMENTS * TARGETS.size() - known);
        assertThat(damage(name)).isEmpty();
        if (isWhole(name)) {
          break;
        }
        // What was on its way when the process died is all that is asked for again.
        int lost = received.size() - (arrived(name).size() - known);
        assertThat(lost).as("answers lost by one kill, seed %d", SEED).isBetween(0, IN_FLIGHT);
        again += lost;
      }
      assertThat(files(temp.resolve(name).resolve("out"))).as(name).isEqualTo(expected);
    }
    System.out.println(
        kills + " kills of " + bundles + " bundles: " + again + " texts were on their way");
  }

  private Process run(String name) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of("target", "glotwire", "bin", "glotwire").toAbsolutePath().toString(),
                "translate",
                temp.resolve("rivers.en.md").toString(),
                "--to",
                String.join(",", TARGETS),
                "--provider",
                "libretranslate",
                "--memory",
                folder.resolve("memory.db").toString(),
                "--out",
                folder.resolve("out").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH",
                "/usr/bin:/bin",
                "JAVA_HOME",
                System.getProperty("java.home"),
                "GLOTWIRE_CDS",
                "off",
                "LIBRETRANSLATE_URL",
                service.address()));
    return builder.start();
  }

  private Path folder(String name) throws IOException {
    Path out = temp.resolve(name).resolve("out");
    return out.resolve("levels-of-the-river-at-a-thousand-places");
  }

  private Path journal(String name) throws IOException {
    Path folder = folder(name);
    return folder.resolveSibling("." + folder.getFileName() + ".glotwire/answers.jsonl");
  }

  private boolean isWhole(String name) throws IOException {
    return Files.exists(folder(name)) && !Files.exists(journal(name));
  }

  /** Returns the answers that a run has kept, without a last line that was not finished. */
  private Set<String> arrived(String name) throws IOException {
    Path journal = journal(name);
    if (!Files.exists(journal)) {
      return Set.of();
    }
    String text = Files.readString(journal, StandardCharsets.US_ASCII);
    return new HashSet<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
  }

  private String damage(String name) throws IOException {
    Path file = temp.resolve(name).resolve("memory.db");
    if (!Files.exists(file) || Files.size(file) == 0) {
      return ""; // killed before it was made
    }
    try (TranslationMemory memory = TranslationMemory.open(file)) {
      return memory.damage().orElse("");
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
