package dev.glotwire.cli.output;

import dev.glotwire.bundle.BlockState;
import dev.glotwire.message.Messages;
import dev.glotwire.pipeline.Progress;
import dev.glotwire.spi.TranslationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows how far a translation is: one line that is redrawn, on a terminal only. */
public final class ProgressLine implements Progress {
  private static final Messages MESSAGES = Messages.of(ProgressLine.class);

  private final Talk talk;
  private final RedrawnLine line;
  private int total;
  private int settled;
  private @Nullable TranslationException problem;

  public ProgressLine(Console console, Talk talk) {
    this.talk = talk;
    this.line = new RedrawnLine(console, talk);
  }

  @Override
  public void started(Locale source, List<Locale> targets, int blocks) {
    total = blocks * targets.size();
    settled = 0;
    talk.detail(
        MESSAGES.text("blocks-a-language", "language", source.toLanguageTag(), "count", blocks));
    draw();
  }

  @Override
  public void settled(Locale target, String blockId, BlockState state) {
    settled++;
    if (!line.isDrawn()) {
      talk.trace(
          target.toLanguageTag() + " " + blockId + " " + state.name().toLowerCase(Locale.ROOT));
    }
    draw();
  }

  @Override
  public void failed(Locale target, String blockId, Optional<TranslationException> cause) {
    if (problem == null) {
      problem = cause.orElse(null);
    }
  }

  /** Returns the first problem that left a text untranslated. */
  public Optional<TranslationException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Takes the line away. */
  public void finish() {
    line.clear();
  }

  private void draw() {
    line.draw(MESSAGES.text("progress", "done", settled, "all", total));
  }
}
