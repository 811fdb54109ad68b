package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.glotwire.article.Span;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.term.GlossaryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  private static final Path SCHEMA = Path.of("../docs/reference/manifest.schema.json");

  @TempDir Path folder;

  @Test
  void readsBackWhatWasWritten() throws IOException {
    Manifest manifest = full();

    Files.write(folder.resolve(Manifest.FILE_NAME), bytes(manifest));

    assertThat(Manifest.read(folder)).isEqualTo(manifest);
  }

  @Test
  void fitsItsSchema() throws IOException {
    assertThat(violations(text(full()))).isEmpty();
  }

  @Test
  void ofARealBundleFitsItsSchema() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    TargetArticle failed = SampleBundle.failing(bundle.targets().get(0), 3);
    Path written = new Bundle(bundle.article(), Locale.ENGLISH, List.of(failed)).writeTo(folder);

    assertThat(violations(Files.readString(written.resolve(Manifest.FILE_NAME)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"schemaVersion\": 1",
        "\"size\": 12",
        "\"state\": \"reused\"",
        "\"path\": \"es/a.txt\""
      })
  void schemaRejectsWrongValues(String field) throws IOException {
    String broken = text(full()).replace(field, field.replaceAll(": .*", ": \"../x\""));

    assertThat(violations(broken)).isNotEmpty();
  }

  @Test
  void namesTheFilesByTheirContent() throws IOException {
    Path written = SampleBundle.spanish().bundle().writeTo(folder);

    Manifest manifest = Manifest.read(written);

    assertThat(manifest.files()).hasSize(4);
    for (OutputFile file : manifest.files()) {
      Path path = written.resolve(file.path());
      assertThat(path).hasSize(file.size());
      assertThat(FileSink.hash(path)).isEqualTo(file.sha256());
    }
  }

  @Test
  void skipsFieldsThatItDoesNotKnow() throws IOException {
    String later =
        text(full())
            .replace("\"complete\": false,", "\"complete\": false, \"new\": {\"a\": [1, {}]},");

    Files.writeString(folder.resolve(Manifest.FILE_NAME), later);

    assertThat(Manifest.read(folder)).isEqualTo(full());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "not JSON",
        "{\"schemaVersion\": 1}",
        "{\"schemaVersion\": \"1\", \"generator\": {\"name\": \"other\", \"version\": \"1\"}}"
      })
  void rejectsWhatIsNoManifest(String text) throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE_NAME), text);

    assertThatIOException()
        .isThrownBy(() -> Manifest.read(folder))
        .withMessageContaining("manifest.json is no manifest of Glotwire");
  }

  @Test
  void rejectsEveryManifestThatIsCutShort() throws IOException {
    byte[] whole = bytes(full());
    int end = text(full()).lastIndexOf('}');

    for (int length = 0; length <= end; length++) {
      Files.write(folder.resolve(Manifest.FILE_NAME), java.util.Arrays.copyOf(whole, length));
      assertThatIOException().isThrownBy(() -> Manifest.read(folder));
    }
  }

  @Test
  void rejectsALaterSchemaVersion() throws IOException {
    Files.writeString(
        folder.resolve(Manifest.FILE_NAME),
        text(full()).replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"));

    assertThatIOException()
        .isThrownBy(() -> Manifest.read(folder))
        .withMessageContaining("\"schemaVersion\" is 2");
  }

  @Test
  void rejectsNestingWithoutEnd() throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE_NAME), "{\"new\":" + "[".repeat(100_000));

    assertThatIOException().isThrownBy(() -> Manifest.read(folder));
  }

  @Test
  void tellsThatThereIsNone() {
    assertThat(folder).isEmptyDirectory();
    org.assertj.core.api.Assertions.assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Manifest.read(folder));
  }

  private static Manifest full() {
    OutputFile source = new OutputFile("source/a.txt", Role.SOURCE, 12, "ab".repeat(32));
    Finding finding =
        new Finding(
            "figures",
            Severity.WARNING,
            "“3” is <gone>\u0001",
            Optional.of(new Span(1, 2)),
            Optional.empty());
    Manifest.Entry reused =
        new Manifest.Entry(
            "b1",
            dev.glotwire.article.BlockKind.LIST_ITEM,
            BlockState.REUSED,
            Optional.of(new Origin("apertium", "3.8", SampleBundle.route("en", "es", "pt"))),
            List.of(finding),
            "0123456789abcdef",
            Optional.of(new TaggedText("One &lt; <1>two</1>")));
    Manifest.Entry failed =
        new Manifest.Entry(
            "b2",
            dev.glotwire.article.BlockKind.PARAGRAPH,
            BlockState.FAILED,
            Optional.empty(),
            List.of(),
            "0".repeat(16),
            Optional.empty());
    return new Manifest(
        "1.2.3",
        Optional.of(Instant.EPOCH),
        new Manifest.SourceFile("a.txt", "text/plain", "UTF-8", true, Locale.ENGLISH, source),
        new OutputFile("index.html", Role.PAGE, 12, "cd".repeat(32)),
        List.of(
            new Manifest.Target(
                Locale.forLanguageTag("pt"),
                7_000_000_000L,
                List.of(new OutputFile("es/a.txt", Role.ARTICLE, 12, "ef".repeat(32))),
                List.of(reused, failed))),
        List.of(new GlossaryFile("terms.csv", "12".repeat(32), 7)),
        List.of("Read as UTF-8."));
  }

  private static byte[] bytes(Manifest manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ManifestWriter.write(manifest, out);
    return out.toByteArray();
  }

  private static String text(Manifest manifest) throws IOException {
    return new String(bytes(manifest), StandardCharsets.UTF_8);
  }

  private static List<Error> violations(String manifest) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
        .validate(
            manifest,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
