package dev.glotwire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir private Path temp;

  private final CommandRun run = new CommandRun();
  private Path bundle;

  @BeforeEach
  void makeABundle() throws IOException {
    Path article = temp.resolve("storm.en.txt");
    Files.writeString(article, "Storm Closes the Port\n\nFerries stayed in port.\n");
    run.of(
        "translate", article.toString(), "--to", "es,ca", "-p", "pseudo", "--out", temp + "/out");
    bundle = Path.of(run.out().strip());
  }

  private int verify(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "verify";
    words[1] = bundle.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return run.of(words);
  }

  @Test
  void saysThatNothingWasTouched() {
    assertThat(verify()).isZero();
    assertThat(run.out()).isEqualTo(bundle + ": 7 files as they were written\n");
  }

  @Test
  void namesTheFileWithOneByteFlipped() throws IOException {
    Path file = bundle.resolve("es/storm.es.txt");
    byte[] bytes = Files.readAllBytes(file);
    bytes[1] ^= 1;
    Files.write(file, bytes);

    assertThat(verify()).isEqualTo(3);
    assertThat(run.out()).isEqualTo(file + " was changed: its SHA-256 is another\n");
  }

  @Test
  void namesWhatIsMissingAndWhatIsStrange() throws IOException {
    Files.delete(bundle.resolve("ca/storm.ca.xlf"));
    Files.writeString(bundle.resolve("ca/notes.txt"), "mine");
    Files.writeString(bundle.resolve(".DS_Store"), "litter");

    assertThat(verify("--json")).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "\"path\" : \"ca/storm.ca.xlf\"",
            "\"message\" : \"is missing\"",
            "\"path\" : \"ca/notes.txt\"",
            "\"intact\" : false",
            "\"exitCode\" : 3")
        .doesNotContain("DS_Store");
  }

  @Test
  void doesNotLookOutsideOfTheBundle() throws IOException {
    Path manifest = bundle.resolve("manifest.json");
    String text = Files.readString(manifest, UTF_8);
    Files.writeString(manifest, text.replace("\"index.html\"", "\"../../storm.en.txt\""), UTF_8);

    assertThat(verify()).isEqualTo(3);
    assertThat(run.out()).contains("leads out of the bundle");
  }

  @Test
  void noticesALedgerThatLacksABlock() throws IOException {
    Path manifest = bundle.resolve("manifest.json");
    String text = Files.readString(manifest, UTF_8);
    int last = text.lastIndexOf("\"id\": \"b2\"");
    Files.writeString(
        manifest,
        text.substring(0, last)
            + "\"id\": \"b9\""
            + text.substring(last + "\"id\": \"b2\"".length()),
        UTF_8);

    assertThat(verify()).isEqualTo(3);
    assertThat(run.out()).contains("manifest.json is wrong: ca does not account");
  }

  @Test
  void refusesWhatIsNoBundle() throws IOException {
    assertThat(run.of("verify", temp.toString())).isEqualTo(65);
    assertThat(run.err()).contains("is no bundle");

    Files.writeString(bundle.resolve("manifest.json"), "{\"schemaVersion\": 99}");
    assertThat(verify()).isEqualTo(65);

    assertThat(run.of("verify", temp.resolve("none").toString())).isEqualTo(66);
  }
}
