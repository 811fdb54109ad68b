package dev.glotwire.cli.command;

import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.BundleDraft;
import dev.glotwire.bundle.BundleWriter;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.cli.options.MemoryOptions;
import dev.glotwire.cli.options.SegmentOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.message.Messages;
import dev.glotwire.review.BundleReader;
import dev.glotwire.review.Review;
import dev.glotwire.review.Review.Change;
import dev.glotwire.review.Review.Conflict;
import dev.glotwire.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over what people changed in a bundle, or in an XLIFF file of it. */
@picocli.CommandLine.Command(
    name = "apply",
    description = {
      "Take over what a reviewer changed into all files of a bundle, and into the memory.",
      "Takes XLIFF 2.0, 2.1 and 1.2 with the ids of the bundle's own, wherever it comes from, articles"
          + " that were edited in the bundle, and what people translated in a TMX file. Texts may"
          + " change; blocks and markup may not. Where files change one block, the last one counts."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire apply translations/storm/es/storm.es.txt    edited in its place",
      "  glotwire apply reviewed.xlf --bundle translations/storm"
    })
public final class ApplyCommand implements Command {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Reviewed XLIFF or TMX files, or edited articles of the bundle.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-b", "--bundle"},
      paramLabel = "FOLDER",
      description = "The bundle. Default: the one that the first file lies in.")
  private @Nullable Path bundle;

  @Mixin private MemoryOptions memoryOptions = new MemoryOptions();
  @Mixin private SegmentOptions segmentOptions = new SegmentOptions();

  public ApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Failure.of(ExitCode.NO_INPUT, "no-input", "there is no file " + file);
      }
    }
    Segmenter segmenter = segmentOptions.segmenter();
    Path folder = bundle != null ? BundleFolders.folder(bundle) : around(files.get(0));
    BundleReader reader = BundleFolders.open(folder);
    requireNothingElse(reader);
    Review review =
        BundleFolders.read(
            folder,
            any -> {
              Review all = Review.of(reader);
              for (Path file : files) {
                all = all.with(file);
              }
              return all;
            });
    for (Conflict conflict : review.conflicts()) {
      talk.warn(
          conflict.block().id()
              + " was changed in "
              + conflict.first()
              + ", too; "
              + conflict.second()
              + " counts");
    }
    List<Change> changes = review.changes();
    if (changes.isEmpty()) {
      talk.say("Nothing is changed.");
      return ExitCode.OK;
    }
    remember(review, talk);
    Bundle bundle = review.bundle();
    List<Locale> languages = bundle.targets().stream().map(TargetArticle::language).toList();
    Path place = folder.toAbsolutePath().normalize();
    Path written;
    try (BundleDraft draft =
        BundleWriter.standard()
            .withSegmenter(segmenter)
            .replacing()
            .reopen(bundle.article(), languages, place)) {
      written = draft.write(bundle);
    }
    for (Change change : changes) {
      talk.detail("  " + change.language().toLanguageTag() + " " + change.block().id());
    }
    talk.say(Messages.of(ApplyCommand.class).text("taken-over", "count", changes.size()));
    console.out().print(written + "\n");
    return ExitCode.OK;
  }

  private static Path around(Path file) {
    return BundleFolders.around(file)
        .orElseThrow(
            () ->
                Failure.of(ExitCode.USAGE, "no-bundle", file + " does not lie in a bundle")
                    .withHint("--bundle names the one it belongs to."));
  }

  /** What else was changed would be written over. */
  private void requireNothingElse(BundleReader reader) throws IOException {
    Set<Path> named = new HashSet<>();
    for (Path file : files) {
      named.add(file.toAbsolutePath().normalize());
    }
    for (Target target : reader.manifest().targets()) {
      for (OutputFile changed : reader.changed(target)) {
        Path file = reader.folder().resolve(changed.path());
        if (!named.contains(file.toAbsolutePath().normalize())) {
          throw Failure.of(ExitCode.CANNOT_CREATE, "edited", file + " was edited, too")
              .withHint("Name it as well, so that what was changed in it is taken over.");
        }
      }
    }
  }

  private void remember(Review review, Talk talk) throws IOException {
    Optional<String> location = memoryOptions.location(console);
    if (location.isEmpty()) {
      return;
    }
    List<TranslationUnit> units =
        review.units(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    try (TranslationMemory memory = TranslationMemory.open(location.get())) {
      memory.add(units);
    }
    talk.detail("remembered: " + units.size());
  }
}
