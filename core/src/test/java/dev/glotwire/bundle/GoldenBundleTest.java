package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small bundle, byte for byte. After an intended change run with {@code -Dgolden.update} and read
 * the difference.
 */
class GoldenBundleTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/bundle/tides");

  @TempDir Path out;

  @Test
  void isWhatItWas() throws IOException {
    Path folder =
        BundleWriter.standard()
            .withGeneratorVersion("golden")
            .withCreated(Instant.ofEpochSecond(1_700_000_000))
            .write(bundle(), out);

    Map<String, String> written = BundleWriterTest.files(folder);
    if (Boolean.getBoolean("golden.update")) {
      update(written);
    }

    assertThat(written).isEqualTo(BundleWriterTest.files(GOLDEN));
  }

  private static Bundle bundle() {
    Bundle whole =
        SampleBundle.spanish()
            .target(
                "pt",
                new Origin("apertium", "3.8", SampleBundle.route("en", "es", "pt")),
                SampleBundle.tidesInSpanish())
            .bundle();
    TargetArticle spanish =
        SampleBundle.with(
            whole.targets().get(0),
            6,
            block ->
                new TargetBlock(
                    block.source(),
                    BlockState.REUSED,
                    block.target(),
                    block.origin(),
                    List.of(
                        Finding.of(
                            "figures", Severity.WARNING, "$48.5 million changed its form."))));
    TargetArticle dated =
        SampleBundle.with(
            spanish,
            0,
            block ->
                new TargetBlock(
                    block.source(),
                    block.state(),
                    block.target(),
                    Optional.of(SampleBundle.ICU),
                    List.of()));
    TargetArticle portuguese = SampleBundle.failing(whole.targets().get(1), 3);
    return new Bundle(whole.article(), whole.language(), List.of(dated, portuguese));
  }

  private static void update(Map<String, String> written) throws IOException {
    for (String old : BundleWriterTest.files(Files.createDirectories(GOLDEN)).keySet()) {
      Files.delete(GOLDEN.resolve(old));
    }
    for (Map.Entry<String, String> file : written.entrySet()) {
      Path path = GOLDEN.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }
}
