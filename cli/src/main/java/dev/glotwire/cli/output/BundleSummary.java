package dev.glotwire.cli.output;

import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.message.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * What a person or a program should know of a bundle that was made.
 *
 * @param source what was translated, as the user named it
 * @param folder where it was written; empty where it was not
 */
public record BundleSummary(String source, Bundle bundle, Optional<Path> folder) {
  private static final Messages MESSAGES = Messages.of(BundleSummary.class);

  /** Returns how the run that made it ended. */
  public ExitCode exitCode() {
    if (!bundle.isComplete()) {
      return ExitCode.PARTIAL;
    }
    boolean wrong = bundle.targets().stream().anyMatch(one -> count(one, Severity.ERROR) > 0);
    return wrong ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** Returns what was done, as a line above the languages. */
  public String headline() {
    return MESSAGES.text(
        "into",
        "source",
        source,
        "language",
        LanguageTags.displayName(bundle.language(), Locale.ENGLISH),
        "targets",
        bundle.targets().size());
  }

  /** Says how the article was read, where that is not as one may expect. */
  public void tellNotices(Talk talk) {
    bundle.article().notices().forEach(notice -> talk.warn(source + ": " + notice));
  }

  /** Says it to a person. */
  public void tell(Talk talk) {
    tellNotices(talk);
    for (TargetArticle target : bundle.targets()) {
      talk.say(line(target));
      for (String reason : failures(target)) {
        talk.warn(target.language().toLanguageTag() + ": " + reason);
      }
      for (TargetBlock block : target.blocks()) {
        for (Finding finding : block.findings()) {
          if (block.state() != BlockState.FAILED) {
            talk.detail(
                "  "
                    + block.source().id()
                    + " "
                    + finding.severity().name().toLowerCase(Locale.ROOT)
                    + ": "
                    + finding.message());
          }
        }
      }
    }
    boolean toLookAt =
        bundle.targets().stream()
            .anyMatch(one -> count(one, Severity.ERROR) + count(one, Severity.WARNING) > 0);
    if (toLookAt && folder.isPresent()) {
      talk.say(MESSAGES.text("look", "page", folder.get().resolve("index.html").toString()));
    }
  }

  private static String line(TargetArticle target) {
    int all = target.blocks().size();
    int failed = target.count(BlockState.FAILED);
    List<String> parts = new ArrayList<>();
    parts.add(MESSAGES.text("blocks-done", "done", all - failed, "all", all));
    append(parts, target.count(BlockState.REUSED), "reused");
    append(parts, target.count(BlockState.HUMAN), "human");
    append(parts, target.stale(), "stale");
    append(parts, target.count(BlockState.KEPT), "kept");
    append(parts, failed, "not-translated");
    append(parts, count(target, Severity.ERROR), "with-errors");
    append(parts, count(target, Severity.WARNING), "with-warnings");
    return "  " + target.language().toLanguageTag() + ": " + String.join(", ", parts);
  }

  private static void append(List<String> parts, long count, String key) {
    if (count > 0) {
      parts.add(MESSAGES.text(key, "count", count));
    }
  }

  /** Returns why blocks failed, each reason once. */
  private static Set<String> failures(TargetArticle target) {
    Set<String> reasons = new LinkedHashSet<>();
    for (TargetBlock block : target.blocks()) {
      if (block.state() == BlockState.FAILED) {
        block.findings().forEach(finding -> reasons.add(finding.message()));
      }
    }
    return reasons;
  }

  /** Counts the blocks that have a finding of {@code severity} and did not fail altogether. */
  private static long count(TargetArticle target, Severity severity) {
    return target.blocks().stream()
        .filter(block -> block.state() != BlockState.FAILED)
        .filter(block -> block.findings().stream().anyMatch(one -> one.severity() == severity))
        .count();
  }

  /** Writes it as an object. */
  public void write(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("source", source);
    folder.ifPresent(
        path -> {
          out.writeStringProperty("folder", path.toString());
          out.writeStringProperty("index", path.resolve("index.html").toString());
        });
    out.writeStringProperty("language", bundle.language().toLanguageTag());
    out.writeBooleanProperty("complete", bundle.isComplete());
    out.writeArrayPropertyStart("targets");
    for (TargetArticle target : bundle.targets()) {
      out.writeStartObject();
      out.writeStringProperty("language", target.language().toLanguageTag());
      out.writeBooleanProperty("complete", target.isComplete());
      out.writeNumberProperty("blocks", target.blocks().size());
      for (BlockState state : BlockState.values()) {
        out.writeNumberProperty(state.name().toLowerCase(Locale.ROOT), target.count(state));
      }
      out.writeNumberProperty("stale", target.stale());
      out.writeNumberProperty("charactersSent", target.charactersSent());
      out.writeNumberProperty("blocksWithErrors", count(target, Severity.ERROR));
      out.writeNumberProperty("blocksWithWarnings", count(target, Severity.WARNING));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
