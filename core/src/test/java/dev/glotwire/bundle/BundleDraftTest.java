package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.TaggedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleDraftTest {
  private static final Bundle BUNDLE = SampleBundle.spanish().bundle();
  private static final Answer ANSWER =
      new Answer("q", new TaggedText("Hola"), new Origin("acme", "", List.of()), 4);

  @TempDir Path temp;

  private Path out() {
    return temp.resolve("out");
  }

  private BundleDraft open() throws IOException {
    return BundleWriter.standard().open(BUNDLE.article(), languages(), out());
  }

  private static List<Locale> languages() {
    return BUNDLE.targets().stream().map(TargetArticle::language).toList();
  }

  private Path journal() {
    String name = BundleWriter.folderName(BUNDLE.article());
    return out().resolve("." + name + ".glotwire").resolve("answers.jsonl");
  }

  @Test
  void keepsItsAnswersForTheNextDraftUntilTheBundleIsWhole() throws IOException {
    try (BundleDraft draft = open()) {
      assertThat(draft.answers()).isZero();
      draft.ledger().record(ANSWER);
    }
    assertThat(journal()).exists();

    try (BundleDraft draft = open()) {
      assertThat(draft.answers()).isEqualTo(1);
      assertThat(draft.ledger().find("q")).contains(ANSWER);
      draft.write(BUNDLE);
    }
    assertThat(journal().getParent()).doesNotExist();
    try (BundleDraft draft = open()) {
      assertThat(draft.answers()).isZero();
    }
  }

  @Test
  void theSecondRunOnABundleSaysSoAndStops() throws IOException {
    try (BundleDraft draft = open()) {
      draft.ledger().record(ANSWER);
      assertThatExceptionOfType(BundleBusyException.class)
          .isThrownBy(this::open)
          .withMessageContaining("another run");
      draft.write(BUNDLE);
    }
    assertThat(out().resolve(BundleWriter.folderName(BUNDLE.article())).resolve("manifest.json"))
        .exists();
  }

  @Test
  void leavesNothingWhereNothingCameOfIt() throws IOException {
    open().close();

    assertThat(out()).doesNotExist();
  }

  @Test
  void refusesAtOnceWhatItCouldNotWrite() throws IOException {
    Path folder = BundleWriter.standard().write(BUNDLE, out());
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThatExceptionOfType(BundleExistsException.class).isThrownBy(this::open);
    assertThat(journal().getParent()).doesNotExist();
  }

  @Test
  void refusesABundleOfAnotherArticle() throws IOException {
    Bundle other =
        new SampleBundle()
            .block(BlockKind.HEADLINE, 1, SampleBundle.text("Another headline"))
            .bundle();
    try (BundleDraft draft = open()) {
      assertThatIllegalArgumentException().isThrownBy(() -> draft.write(other));
    }
  }

  @Test
  void replacesAnEditedFileAsItWasReadAndNotAsItIsLater() throws IOException {
    Path folder = BUNDLE.writeTo(out());
    Path edited = folder.resolve("es/tides.es.txt");
    Files.writeString(edited, "Mine.");
    assertThatExceptionOfType(BundleExistsException.class).isThrownBy(this::open);
    BundleWriter writer = BundleWriter.standard();
    try (BundleDraft draft = writer.reopen(BUNDLE.article(), List.of(spanish()), folder)) {
      assertThatExceptionOfType(BundleExistsException.class)
          .as("nobody has read it")
          .isThrownBy(() -> draft.write(BUNDLE));
      draft.accept(Map.of("es/tides.es.txt", BundleWriter.hash(edited)));
      Files.writeString(edited, "Mine, later.");
      assertThatExceptionOfType(BundleExistsException.class).isThrownBy(() -> draft.write(BUNDLE));
      assertThat(edited).hasContent("Mine, later.");

      draft.accept(Map.of("es/tides.es.txt", BundleWriter.hash(edited)));
      assertThat(draft.write(BUNDLE)).isEqualTo(folder);
    }
    assertThat(edited).content().doesNotContain("Mine");
  }

  @Test
  void refusesAnythingElseThatWasEdited() throws IOException {
    Path folder = BUNDLE.writeTo(out());
    Files.writeString(folder.resolve("index.html"), "Mine.");

    assertThatExceptionOfType(BundleExistsException.class)
        .isThrownBy(
            () ->
                BundleWriter.standard()
                    .reopen(BUNDLE.article(), List.of(spanish()), folder)
                    .close());
  }

  @Test
  void aPersonsBlockIsMarkedAsReviewed() throws IOException {
    TargetArticle spanish =
        SampleBundle.with(
            BUNDLE.targets().get(0),
            2,
            block ->
                new TargetBlock(
                    block.source(),
                    BlockState.HUMAN,
                    block.target(),
                    Optional.of(Origin.human(Locale.ENGLISH, spanish())),
                    List.of()));
    Path folder = new Bundle(BUNDLE.article(), Locale.ENGLISH, List.of(spanish)).writeTo(out());

    Manifest.Target target = Manifest.read(folder).targets().get(0);
    assertThat(target.count(BlockState.HUMAN)).isEqualTo(1);
    assertThat(target.isComplete()).isTrue();
    assertThat(folder.resolve("es/tides.es.xlf")).content().contains("state=\"reviewed\"");
    assertThat(folder.resolve("es/tides.es.txt")).content().contains("Por Ana Keller");
    assertThat(folder.resolve("index.html")).content().contains("<p>a person</p>");
  }

  private static Locale spanish() {
    return Locale.forLanguageTag("es");
  }
}
