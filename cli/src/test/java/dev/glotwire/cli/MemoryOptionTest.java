package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Translating with a memory, and going on after a run that did not end well. */
class MemoryOptionTest {
  private static final String ARTICLE =
      """
      # Storm closes the ferry terminal

      The terminal was closed on Friday.

      Ferries stayed in port.
      """;

  @TempDir private Path temp;
  private FakeService service;
  private CommandRun run;
  private Path article;

  @BeforeEach
  void startService() throws IOException {
    service = new FakeService();
    article = Files.writeString(temp.resolve("storm.en.md"), ARTICLE);
    run =
        new CommandRun()
            .withVariable("LIBRETRANSLATE_URL", service.address())
            .withVariable("HOME", temp.resolve("home").toString());
  }

  @AfterEach
  void stopService() {
    service.close();
  }

  private int translate(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("translate", article.toString(), "--to", "es", "-p", "libretranslate"));
    words.addAll(List.of(more));
    return run.of(words.toArray(String[]::new));
  }

  private String out(String name) {
    return temp.resolve(name).toString();
  }

  private Path bundle(String out) {
    return temp.resolve(out).resolve("storm-closes-the-ferry-terminal");
  }

  @Test
  void sendsNothingTwice() {
    assertThat(translate("--out", out("a"))).isZero();
    assertThat(service.asked()).isEqualTo(3);
    assertThat(temp.resolve("home/.local/state/glotwire/memory.db")).exists();

    assertThat(translate("--out", out("b"))).isZero();
    assertThat(service.asked()).isEqualTo(3);
    assertThat(run.err()).contains("3 reused");
    assertThat(bundle("b").resolve("es/storm.es.md"))
        .hasSameBinaryContentAs(bundle("a").resolve("es/storm.es.md"));
  }

  @Test
  void theStateFolderMayBeElsewhere() {
    run.withVariable("XDG_STATE_HOME", temp.resolve("state").toString());

    assertThat(translate("--out", out("a"))).isZero();
    assertThat(temp.resolve("state/glotwire/memory.db")).exists();
    assertThat(temp.resolve("home")).doesNotExist();
  }

  @Test
  void usesTheMemoryThatIsNamed() {
    assertThat(translate("--out", out("a"), "--memory", out("project.db"))).isZero();
    run.withVariable("GLOTWIRE_MEMORY", out("project.db"));
    assertThat(translate("--out", out("b"))).isZero();

    assertThat(service.asked()).isEqualTo(3);
    assertThat(temp.resolve("home")).doesNotExist();
  }

  @Test
  void goesWithoutAMemory() {
    assertThat(translate("--out", out("a"), "--no-memory")).isZero();
    assertThat(translate("--out", out("b"), "--no-memory")).isZero();

    assertThat(service.asked()).isEqualTo(6);
    assertThat(temp.resolve("home")).doesNotExist();
  }

  @Test
  void pseudoTranslationNeedsNone() {
    assertThat(
            run.of("translate", article.toString(), "--to", "es", "-p", "pseudo", "-o", out("a")))
        .isZero();
    assertThat(temp.resolve("home")).doesNotExist();
  }

  @Test
  void plansWithWhatItHasAndMakesNothing() {
    assertThat(translate("--dry-run", "--json")).isZero();
    assertThat(temp.resolve("home")).doesNotExist();
    assertThat(translate("--out", out("a"))).isZero();
    Path changed = temp.resolve("storm.en.md");
    write(changed, ARTICLE.replace("Friday", "Monday"));
    service.forget();

    assertThat(translate("--dry-run", "--json", "--out", out("a"))).isZero();
    assertThat(run.out()).contains("\"reused\" : 2", "\"texts\" : 1");
    assertThat(service.asked()).isZero();

    assertThat(translate("--out", out("a"))).isZero();
    assertThat(service.asked()).isEqualTo(1);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void saysWhatIsWrongWithAMemoryBeforeAnythingIsSent() throws IOException {
    Path broken = Files.writeString(temp.resolve("broken.db"), "x".repeat(9_999));

    assertThat(translate("--out", out("a"), "--memory", broken.toString())).isEqualTo(69);
    assertThat(run.err()).contains("broken.db", "is no database", "--no-memory");
    assertThat(run.err().lines()).hasSize(2);
    assertThat(service.asked()).isZero();
    assertThat(temp.resolve("a")).doesNotExist();
    assertThat(broken).hasContent("x".repeat(9_999));
  }

  @Test
  void refusesAPasswordOnTheCommandLine() {
    for (String url :
        List.of(
            "jdbc:postgresql://host/tm?user=me&password=topsecret",
            "jdbc:postgresql://me:topsecret@host/tm")) {
      assertThat(translate("--memory", url)).isEqualTo(2);
      assertThat(run.err()).contains(".pgpass").doesNotContain("topsecret");
    }
    assertThat(translate("--memory", "x.db", "--no-memory")).isEqualTo(2);
  }

  @Test
  void aPartialBundleIsGoneOnWith() throws IOException {
    service.refusing("Ferries");
    assertThat(translate("--out", out("a"), "--no-memory")).isEqualTo(4);
    assertThat(bundle("a").resolve("es/storm.es.partial.md")).exists();
    service.forget();
    service.refusing("poison");

    assertThat(translate("--dry-run", "--json", "--out", out("a"), "--no-memory")).isZero();
    assertThat(run.out()).contains("\"reused\" : 2", "\"texts\" : 1");
    assertThat(translate("--out", out("a"), "--no-memory")).isZero();
    assertThat(run.err()).contains("going on with what an unfinished run had, 2 answers");
    assertThat(service.asks()).containsOnlyKeys("es:Ferries stayed in port.");

    assertThat(translate("--out", out("b"), "--no-memory")).isZero();
    assertThat(bundle("a").resolve("es/storm.es.xlf"))
        .hasSameBinaryContentAs(bundle("b").resolve("es/storm.es.xlf"));
    assertThat(bundle("a").resolve("es/storm.es.partial.md")).doesNotExist();
    try (var files = Files.list(temp.resolve("a"))) {
      assertThat(files).containsExactly(bundle("a"));
    }
  }

  @Test
  void theSecondRunOnABundleSaysSoAndStops() throws IOException {
    Path work = temp.resolve("a/.storm-closes-the-ferry-terminal.glotwire");
    Files.createDirectories(work);
    try (FileChannel other =
        FileChannel.open(
            work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();

      assertThat(translate("--out", out("a"))).isEqualTo(75);
      assertThat(run.err()).contains("another run of Glotwire", "--out");
      assertThat(service.asked()).isZero();
    }
  }

  @Test
  void aPrintedTranslationIsRememberedToo() {
    run.withInput(ARTICLE.getBytes(StandardCharsets.UTF_8));
    String[] words = {"translate", "-", "--name", "a.en.md", "--to", "es", "-p", "libretranslate"};
    assertThat(run.of(words)).isZero();
    String first = run.out();
    assertThat(run.of(words)).isZero();

    assertThat(run.out()).isEqualTo(first).contains("«Ferries");
    assertThat(service.asked()).isEqualTo(3);
  }
}
