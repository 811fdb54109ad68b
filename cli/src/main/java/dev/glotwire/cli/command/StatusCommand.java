package dev.glotwire.cli.command;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.read.ArticleReader;
import dev.glotwire.read.ArticleStructure;
import dev.glotwire.review.BundleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Says what of a bundle is failed, edited or stale. */
@picocli.CommandLine.Command(
    name = "status",
    description = {
      "Say what of a bundle is not translated, was edited by hand, or is out of date.",
      "Out of date is what a person wrote of a text that has changed since, and, where --source names"
          + " the article as it is now, every block that changed."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire status translations/storm",
      "  glotwire status translations/storm --source storm.txt --fail-on-stale"
    })
public final class StatusCommand implements Command {
  private final Console console;

  @Parameters(paramLabel = "BUNDLE", description = "The folder of a bundle.")
  private Path bundle = Path.of("");

  @Option(names = "--source", paramLabel = "FILE", description = "The article as it is now.")
  private @Nullable Path source;

  @Option(
      names = "--fail-on-stale",
      description = {
        "End with exit code 3 if the bundle is out of date: if it holds a person's translation of a"
            + " text that has changed since, or, with --source, lacks a text of the article."
      })
  private boolean failOnStale;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public StatusCommand(Console console) {
    this.console = console;
  }

  /**
   * What is out of date.
   *
   * @param added ids of the blocks, in the article as it is now, that the bundle does not have
   * @param gone ids of the blocks of the bundle that the article does not have any more
   */
  private record Stale(List<String> added, List<String> gone) {
    boolean isStale() {
      return !added.isEmpty() || !gone.isEmpty();
    }
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    BundleReader reader = BundleFolders.open(BundleFolders.folder(bundle));
    Optional<Stale> stale =
        source == null
            ? Optional.empty()
            : Optional.of(stale(reader, ArticleFiles.file(source.toString())));
    if (json) {
      new Json().document(console.out(), out -> write(out, reader, stale));
    } else {
      print(reader, stale);
    }
    if (failOnStale && (holdsStale(reader) || stale.filter(Stale::isStale).isPresent())) {
      return ExitCode.FINDINGS;
    }
    return reader.manifest().isComplete() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static Stale stale(BundleReader reader, Path file) throws IOException {
    Locale language = reader.manifest().source().language();
    Article now = ArticleStructure.recognize(ArticleReader.standard().read(file), language);
    return new Stale(missing(now, reader.article()), missing(reader.article(), now));
  }

  /** Returns the ids of the blocks of {@code article} whose text {@code other} does not have. */
  private static List<String> missing(Article article, Article other) {
    Set<String> texts = new HashSet<>();
    for (Block block : other.blocks()) {
      texts.add(TaggedText.of(block.content()).value());
    }
    return article.blocks().stream()
        .filter(Block::isTranslatable)
        .filter(block -> !texts.contains(TaggedText.of(block.content()).value()))
        .map(Block::id)
        .toList();
  }

  private void print(BundleReader reader, Optional<Stale> stale) {
    for (Target target : reader.manifest().targets()) {
      List<String> parts = new ArrayList<>();
      for (BlockState state : BlockState.values()) {
        if (target.count(state) > 0) {
          parts.add(target.count(state) + " " + state.name().toLowerCase(Locale.ROOT));
        }
      }
      console
          .out()
          .print(target.language().toLanguageTag() + ": " + String.join(", ", parts) + "\n");
      for (String id : failed(target)) {
        console.line("  failed  " + id);
      }
      for (String id : stale(target)) {
        console.line("  stale   " + id);
      }
      for (OutputFile file : reader.changed(target)) {
        console.line("  edited  " + file.path());
      }
    }
    stale.ifPresent(
        found -> {
          if (!found.isStale() && !holdsStale(reader)) {
            console.out().print("up to date\n");
          }
          found.added().forEach(id -> console.line("stale: " + id + " is new or changed"));
          found.gone().forEach(id -> console.line("stale: " + id + " is gone or changed"));
        });
  }

  private static List<String> failed(Target target) {
    return target.blocks().stream()
        .filter(block -> block.state() == BlockState.FAILED)
        .map(block -> block.id())
        .toList();
  }

  private static boolean holdsStale(BundleReader reader) {
    return reader.manifest().targets().stream().anyMatch(one -> one.stale() > 0);
  }

  private static List<String> stale(Target target) {
    return target.blocks().stream().filter(Entry::isStale).map(Entry::id).toList();
  }

  private static void write(JsonGenerator out, BundleReader reader, Optional<Stale> stale) {
    out.writeStartObject();
    out.writeBooleanProperty("complete", reader.manifest().isComplete());
    out.writeArrayPropertyStart("targets");
    for (Target target : reader.manifest().targets()) {
      out.writeStartObject();
      out.writeStringProperty("language", target.language().toLanguageTag());
      for (BlockState state : BlockState.values()) {
        out.writeNumberProperty(state.name().toLowerCase(Locale.ROOT), target.count(state));
      }
      array(out, "failedBlocks", failed(target));
      array(out, "staleBlocks", stale(target));
      array(out, "edited", reader.changed(target).stream().map(OutputFile::path).toList());
      out.writeEndObject();
    }
    out.writeEndArray();
    stale.ifPresent(
        found -> {
          out.writeBooleanProperty("stale", found.isStale());
          array(out, "newOrChanged", found.added());
          array(out, "goneOrChanged", found.gone());
        });
    out.writeEndObject();
  }

  private static void array(JsonGenerator out, String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
  }
}
