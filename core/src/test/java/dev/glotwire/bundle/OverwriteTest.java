package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverwriteTest {
  @TempDir Path out;
  private Bundle bundle;
  private Path folder;

  @BeforeEach
  void writeOnce() throws IOException {
    bundle = SampleBundle.spanish().bundle();
    folder = bundle.writeTo(out);
  }

  @Test
  void replacesItsOwnBundle() throws IOException {
    TargetArticle other =
        SampleBundle.with(
            bundle.targets().get(0),
            5,
            block ->
                new TargetBlock(
                    block.source(),
                    block.state(),
                    SampleBundle.content(SampleBundle.text("El precio")),
                    block.origin(),
                    List.of()));
    Bundle changed = new Bundle(bundle.article(), bundle.language(), List.of(other));

    changed.writeTo(out);

    assertThat(folder.resolve("es/tides.es.txt")).content().contains("El precio");
    assertOnlyBundles();
  }

  @Test
  void refusesToLoseAnEditedFile() throws IOException {
    Path file = folder.resolve("es/tides.es.txt");
    Files.writeString(file, "edited");

    assertRefused(file, "was changed after Glotwire wrote it");
    assertThat(file).hasContent("edited");
  }

  @Test
  void refusesToLoseAnEditThatKeepsTheSize() throws IOException {
    Path file = folder.resolve("es/tides.es.txt");
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);

    assertRefused(file, "was changed");
  }

  @Test
  void refusesToLoseAFileOfSomebodyElse() throws IOException {
    Path file = Files.writeString(folder.resolve("es/notes.txt"), "mine");

    assertRefused(file, "was not written by Glotwire");
  }

  @Test
  void refusesAFolderWithoutAManifest() throws IOException {
    Files.delete(folder.resolve(Manifest.FILE_NAME));

    assertThatExceptionOfType(BundleExistsException.class).isThrownBy(() -> bundle.writeTo(out));
  }

  @Test
  void refusesAManifestOfAnotherVersion() throws IOException {
    Path manifest = folder.resolve(Manifest.FILE_NAME);
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"schemaVersion\": 1", "\"schemaVersion\": 9"));

    assertRefused(manifest, "is not a manifest that this version of Glotwire wrote");
  }

  @Test
  void refusesToLoseALanguage() {
    Bundle french =
        SampleBundle.tides().target("fr", SampleBundle.ICU, SampleBundle.tidesInSpanish()).bundle();

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> french.writeTo(out))
        .withMessageContaining("also holds the article in es, which the new bundle does not");
  }

  @Test
  void refusesToLoseAnotherArticleOfTheSameHeadline() {
    Bundle other = SampleBundle.spanish().named("other.txt").bundle();

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> other.writeTo(out))
        .withMessageContaining("is the bundle of tides.en.txt, not of other.txt");
  }

  @Test
  void tellsBeforehandWhatIsInTheWay() throws IOException {
    BundleWriter writer = BundleWriter.standard();
    writer.requireRoom(bundle.article(), List.of(Locale.forLanguageTag("es")), out);

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> writer.requireRoom(bundle.article(), List.of(Locale.FRENCH), out));
    writer.replacing().requireRoom(bundle.article(), List.of(Locale.FRENCH), out);
  }

  @Test
  void replacesAnythingWhenForced() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("es/tides.es.txt"), "edited");

    BundleWriter.standard().replacing().write(bundle, out);

    assertThat(folder.resolve("notes.txt")).doesNotExist();
    assertThat(folder.resolve("es/tides.es.txt")).content().startsWith("lunes");
    assertOnlyBundles();
  }

  @Test
  void doesNotMindWhatFileManagersLeave() throws IOException {
    Files.writeString(folder.resolve(".DS_Store"), "litter");

    bundle.writeTo(out);

    assertThat(folder.resolve("index.html")).exists();
  }

  @Test
  void writesAgainWhatWasDeleted() throws IOException {
    Files.delete(folder.resolve("es/tides.es.xlf"));

    bundle.writeTo(out);

    assertThat(folder.resolve("es/tides.es.xlf")).exists();
  }

  @Test
  void refusesAFileInPlaceOfItsFolder() throws IOException {
    Path other = Files.createDirectory(out.resolve("other"));
    Path file = Files.writeString(other.resolve(folder.getFileName().toString()), "a file");

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> bundle.writeTo(other))
        .satisfies(e -> assertThat(e.path()).isEqualTo(file));
  }

  @Test
  void doesNotFollowALinkOutOfTheFolder() throws IOException {
    Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious.txt"), "precious");
    Path other = Files.createDirectory(out.resolve("other"));
    Path link = link(other.resolve(folder.getFileName().toString()), elsewhere);

    assertThatExceptionOfType(BundleExistsException.class).isThrownBy(() -> bundle.writeTo(other));
    BundleWriter.standard().replacing().write(bundle, other);

    assertThat(elsewhere).isDirectoryContaining("glob:**/precious.txt");
    assertThat(BundleWriterTest.files(elsewhere)).hasSize(1);
    assertThat(link).isDirectory().satisfies(it -> assertThat(Files.isSymbolicLink(it)).isFalse());
  }

  @Test
  void doesNotDeleteThroughALinkInsideTheBundle() throws IOException {
    Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious.txt"), "precious");
    Path link = link(folder.resolve("more"), elsewhere);

    assertRefused(link, "was not written by Glotwire");
    BundleWriter.standard().replacing().write(bundle, out);

    assertThat(elsewhere.resolve("precious.txt")).hasContent("precious");
    assertThat(folder.resolve("more")).doesNotExist();
  }

  @Test
  void doesNotWriteThroughALinkInPlaceOfItsWorkFolder() throws IOException {
    Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
    Path work = link(out.resolve("." + folder.getFileName() + ".glotwire"), elsewhere);

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> bundle.writeTo(out))
        .satisfies(e -> assertThat(e.path()).isEqualTo(work));
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void bringsBackTheOldBundleAfterACrashBetweenTheRenames() throws IOException {
    Map<String, String> before = BundleWriterTest.files(folder);
    Path work = Files.createDirectory(out.resolve("." + folder.getFileName() + ".glotwire"));
    Files.move(folder, work.resolve("old"));
    Files.createDirectories(work.resolve("new/es"));
    Bundle french =
        SampleBundle.tides().target("fr", SampleBundle.ICU, SampleBundle.tidesInSpanish()).bundle();

    assertThatExceptionOfType(BundleExistsException.class).isThrownBy(() -> french.writeTo(out));

    assertThat(BundleWriterTest.files(folder)).isEqualTo(before);
    assertOnlyBundles();
  }

  @Test
  void removesWhatAKilledRunLeft() throws IOException {
    Path work = Files.createDirectory(out.resolve("." + folder.getFileName() + ".glotwire"));
    Files.createDirectories(work.resolve("new/es"));
    Files.writeString(work.resolve("new/es/half.txt"), "half");
    Files.writeString(work.resolve("lock"), "somebody");

    bundle.writeTo(out);

    assertOnlyBundles();
  }

  @Test
  void twoWritersAreAnErrorForTheSecond() throws IOException {
    Path work = Files.createDirectory(out.resolve("." + folder.getFileName() + ".glotwire"));
    try (FileChannel channel =
        FileChannel.open(
            work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();

      assertThatIOException()
          .isThrownBy(() -> bundle.writeTo(out))
          .withMessageContaining("is being written by another run");
    }
  }

  @Test
  void writesToAFolderThatIsALink() throws IOException {
    Path real = Files.createDirectory(out.resolve("real"));
    Path link = link(out.resolve("link"), real);

    bundle.writeTo(link);

    assertThat(real.resolve(folder.getFileName()).resolve("index.html")).exists();
  }

  private void assertRefused(Path path, String reason) throws IOException {
    Map<String, String> before = BundleWriterTest.files(folder);

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(() -> bundle.writeTo(out))
        .withMessageContaining(path + " " + reason)
        .withMessageContaining("force")
        .satisfies(e -> assertThat(e.path()).isEqualTo(path));

    assertThat(BundleWriterTest.files(folder)).isEqualTo(before);
    assertOnlyBundles();
  }

  private void assertOnlyBundles() throws IOException {
    try (Stream<Path> entries = Files.list(out)) {
      assertThat(entries).noneMatch(entry -> entry.getFileName().toString().startsWith("."));
    }
  }

  private static Path link(Path link, Path target) {
    try {
      return Files.createSymbolicLink(link, target);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Assumptions.abort("this system makes no symbolic links: " + e);
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
