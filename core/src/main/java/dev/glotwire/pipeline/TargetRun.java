package dev.glotwire.pipeline;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.check.Translation;
import dev.glotwire.dispatch.DispatchListener;
import dev.glotwire.dispatch.Dispatcher;
import dev.glotwire.dispatch.Outcome;
import dev.glotwire.dispatch.Outcome.Done;
import dev.glotwire.dispatch.Outcome.Failed;
import dev.glotwire.format.Dateline;
import dev.glotwire.protect.KeptText;
import dev.glotwire.protect.ProtectedText;
import dev.glotwire.typography.Style;
import dev.glotwire.typography.Typeset;
import dev.glotwire.typography.Typography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The translation of one article into one language: plans each block, sends what must be sent,
 * assembles.
 */
final class TargetRun {
  private final Article article;
  private final Locale source;
  private final Locale target;
  private final KeptText kept;
  private final HeadlineCase headlines;
  private final Splitter splitter;
  private final Finish finish;
  private final Optional<Typography> typography;
  private final Dispatcher dispatcher;
  private final Progress progress;

  TargetRun(
      Article article,
      Locale source,
      Locale target,
      KeptText kept,
      Splitter splitter,
      Finish finish,
      Dispatcher dispatcher,
      Progress progress) {
    this.article = article;
    this.source = source;
    this.target = target;
    this.kept = kept;
    this.headlines = HeadlineCase.of(article, kept);
    this.splitter = splitter;
    this.finish = finish;
    this.typography =
        finish.typography() ? Optional.of(typography(article, target, kept)) : Optional.empty();
    this.dispatcher = dispatcher;
    this.progress = progress;
  }

  /** What is to become of a block. */
  private sealed interface Plan {
    Block block();

    /** It stays as it is. */
    record Keep(Block block) implements Plan {}

    /** It is a date, printed by ICU. */
    record Format(Block block, Content content) implements Plan {}

    /** It is sent: the tasks from {@code first} on, {@code count} of them. */
    record Send(Block block, int first, int count) implements Plan {}

    /** It says what an earlier block says. */
    record Repeat(Block block, int earlier) implements Plan {}
  }

  TargetArticle run() {
    List<ProtectedText> tasks = new ArrayList<>();
    List<Plan> plans = plan(tasks);
    AtomicLong characters = new AtomicLong();
    List<Outcome<Content>> outcomes =
        tasks.isEmpty()
            ? List.of()
            : dispatcher.translate(
                tasks, source, target, context(), new Listener(characters, plans));
    List<TargetBlock> blocks = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      blocks.add(settle(plan, outcomes, blocks));
    }
    return new TargetArticle(target, blocks, characters.get());
  }

  private List<Plan> plan(List<ProtectedText> tasks) {
    List<Plan> plans = new ArrayList<>();
    Map<String, Integer> sent = new HashMap<>();
    for (Block block : article.blocks()) {
      int index = plans.size();
      plans.add(plan(block, tasks, sent));
      if (plans.get(index) instanceof Plan.Send) {
        sent.putIfAbsent(spelling(block.content()), index);
      }
    }
    return plans;
  }

  private Plan plan(Block block, List<ProtectedText> tasks, Map<String, Integer> sent) {
    if (!block.isTranslatable()) {
      return new Plan.Keep(block);
    }
    if (block.kind() == BlockKind.DATELINE) {
      Optional<Dateline> date = Dateline.parse(block.content().plainText(), source);
      if (date.isPresent() && block.content().codes().isEmpty()) {
        return new Plan.Format(block, Content.of(date.get().format(target)));
      }
    }
    Integer earlier = sent.get(spelling(block.content()));
    if (earlier != null) {
      return new Plan.Repeat(block, earlier);
    }
    Content content =
        HeadlineCase.concerns(block, source, target)
            ? headlines.sentenceCase(block.content())
            : block.content();
    List<ProtectedText> pieces =
        splitter.split(content, source).stream()
            .map(piece -> ProtectedText.of(piece, kept, source, target))
            .toList();
    if (pieces.stream().noneMatch(ProtectedText::hasWords)) {
      return new Plan.Keep(block);
    }
    tasks.addAll(pieces);
    return new Plan.Send(block, tasks.size() - pieces.size(), pieces.size());
  }

  /** Returns one string for content that is the same in text and markup. */
  private static String spelling(Content content) {
    StringBuilder out = new StringBuilder();
    for (Inline part : content.parts()) {
      if (part instanceof Inline.Text text) {
        out.append(text.value());
      } else {
        Inline.Code code = (Inline.Code) part;
        out.append('\0').append(code.role()).append(code.original()).append('\0');
      }
    }
    return out.toString();
  }

  private Optional<String> context() {
    return article.headline().map(headline -> headline.content().displayText());
  }

  private TargetBlock settle(
      Plan plan, List<Outcome<Content>> outcomes, List<TargetBlock> settled) {
    if (plan instanceof Plan.Keep keep) {
      return unchanged(keep.block(), BlockState.KEPT, List.of());
    }
    if (plan instanceof Plan.Format format) {
      Origin origin = new Origin("icu", "", List.of(source, target));
      return new TargetBlock(
          format.block(), BlockState.TRANSLATED, format.content(), Optional.of(origin), List.of());
    }
    if (plan instanceof Plan.Repeat repeat) {
      TargetBlock earlier = settled.get(repeat.earlier());
      BlockState state =
          earlier.state() == BlockState.TRANSLATED ? BlockState.REUSED : earlier.state();
      return new TargetBlock(
          repeat.block(), state, earlier.target(), earlier.origin(), earlier.findings());
    }
    Plan.Send send = (Plan.Send) plan;
    return assemble(send.block(), outcomes.subList(send.first(), send.first() + send.count()));
  }

  private TargetBlock assemble(Block block, List<Outcome<Content>> outcomes) {
    List<Inline> parts = new ArrayList<>();
    Origin origin = new Origin("", "", List.of());
    boolean mixed = false;
    for (Outcome<Content> outcome : outcomes) {
      if (outcome instanceof Failed<Content> failed) {
        return unchanged(
            block,
            BlockState.FAILED,
            List.of(Finding.of("not-translated", Severity.ERROR, failed.reason())));
      }
      Done<Content> done = (Done<Content>) outcome;
      parts.addAll(done.value().parts());
      mixed |= !origin.provider().isEmpty() && !origin.provider().equals(done.provider());
      origin = new Origin(done.provider(), done.engine(), done.route());
    }
    Content content = new Content(parts);
    List<Finding> findings = new ArrayList<>();
    if (typography.isPresent()) {
      Typeset set = typography.get().set(block.content(), content);
      content = set.content();
      if (set.isChanged()) {
        findings.add(Finding.of("typography", Severity.INFO, set.description()));
      }
    }
    findings.addAll(
        finish
            .check()
            .find(
                new Translation(
                    block.content().displayText(), content.displayText(), source, target, kept)));
    if (mixed) {
      findings.add(
          Finding.of(
              "several-engines",
              Severity.WARNING,
              "Parts of this block were translated by different engines."));
    }
    return new TargetBlock(block, BlockState.TRANSLATED, content, Optional.of(origin), findings);
  }

  private static Typography typography(Article article, Locale target, KeptText kept) {
    Style style =
        Style.of(
            article.blocks().stream()
                .filter(Block::isTranslatable)
                .map(block -> block.content().plainText()));
    Typography typography = Typography.of(target).withStyle(style).withKept(kept);
    // Elsewhere, what turns addresses into links takes the isolating character for a part of them.
    return article.source().mediaType().contains("html")
        ? typography.isolatingAddresses()
        : typography;
  }

  private static TargetBlock unchanged(Block block, BlockState state, List<Finding> findings) {
    return new TargetBlock(block, state, block.content(), Optional.empty(), findings);
  }

  /** Counts what is sent and says which blocks are done. */
  private final class Listener implements DispatchListener<Content> {
    private final AtomicLong characters;
    private final Map<Integer, Plan.Send> blockOfTask = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, BlockState> states = new HashMap<>();

    Listener(AtomicLong characters, List<Plan> plans) {
      this.characters = characters;
      for (Plan plan : plans) {
        if (plan instanceof Plan.Send send) {
          waiting.put(send.block().id(), send.count());
          for (int task = send.first(); task < send.first() + send.count(); task++) {
            blockOfTask.put(task, send);
          }
        } else {
          progress.settled(target, plan.block().id(), BlockState.KEPT);
        }
      }
    }

    @Override
    public void sent(int task, String provider, int length) {
      characters.addAndGet(length);
    }

    @Override
    public synchronized void finished(int task, Outcome<Content> outcome) {
      Plan.Send send = blockOfTask.get(task);
      if (send == null) {
        return;
      }
      String block = send.block().id();
      boolean failed = outcome instanceof Failed;
      if (outcome instanceof Failed<Content> problem) {
        progress.failed(target, block, problem.cause());
      }
      states.merge(
          block,
          failed ? BlockState.FAILED : BlockState.TRANSLATED,
          (one, other) -> one == BlockState.FAILED ? one : other);
      if (waiting.merge(block, -1, Integer::sum) == 0) {
        progress.settled(target, block, states.getOrDefault(block, BlockState.TRANSLATED));
      }
    }
  }
}
