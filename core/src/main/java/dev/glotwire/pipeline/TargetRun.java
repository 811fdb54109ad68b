package dev.glotwire.pipeline;

import dev.glotwire.article.Article;
import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Byline;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Span;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.HumanText;
import dev.glotwire.bundle.HumanTexts;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.check.Check;
import dev.glotwire.check.Checks;
import dev.glotwire.check.FactGate;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.check.Translation;
import dev.glotwire.dispatch.DispatchListener;
import dev.glotwire.dispatch.Dispatcher;
import dev.glotwire.dispatch.Outcome;
import dev.glotwire.dispatch.Outcome.Done;
import dev.glotwire.dispatch.Outcome.Failed;
import dev.glotwire.format.Dateline;
import dev.glotwire.format.LiteralLocalizer;
import dev.glotwire.format.Literals;
import dev.glotwire.format.UnitConversion;
import dev.glotwire.format.Units;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.memory.Match;
import dev.glotwire.memory.Surroundings;
import dev.glotwire.pipeline.Recall.Asked;
import dev.glotwire.pipeline.Recall.Known;
import dev.glotwire.protect.KeptText;
import dev.glotwire.protect.ProtectedText;
import dev.glotwire.term.Term;
import dev.glotwire.term.TermRepair;
import dev.glotwire.term.Terms;
import dev.glotwire.typography.Style;
import dev.glotwire.typography.Typeset;
import dev.glotwire.typography.Typography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The translation of one article into one language: plans each block, sends what must be sent,
 * assembles.
 */
final class TargetRun {
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  private final Article article;
  private final Locale source;
  private final Locale target;
  private final KeptText kept;
  private final Terms terms;
  private final HeadlineCase headlines;
  private final Splitter splitter;
  private final Finish finish;
  private final Check check;

  /** Made beside the engine's work: the words of two languages take a while to gather. */
  private final Optional<CompletableFuture<LiteralLocalizer>> localizer;

  private final Optional<CompletableFuture<UnitConversion>> conversion;

  private final Optional<Typography> typography;
  private final Surroundings surroundings;
  private final Recall recall;
  private final HumanTexts human;
  private final Dispatcher dispatcher;
  private final Progress progress;

  /**
   * @param literals finds those of the article; empty if the gate is off
   */
  TargetRun(
      Article article,
      Locale source,
      Locale target,
      KeptText kept,
      Terms terms,
      Splitter splitter,
      Finish finish,
      Optional<CompletableFuture<Literals>> literals,
      Recall recall,
      HumanTexts human,
      Dispatcher dispatcher,
      Progress progress) {
    this.article = article;
    this.source = source;
    this.target = target;
    this.terms = terms;
    this.kept = kept.with(TermsOfArticle.kept(terms, article));
    this.headlines =
        HeadlineCase.of(article, this.kept.with(TermsOfArticle.capitalized(terms, article)));
    this.splitter = splitter;
    this.finish = finish;
    this.check =
        literals.isEmpty() && finish.check() instanceof Checks all
            ? all.without(FactGate.class)
            : finish.check();
    this.localizer =
        literals.map(
            found -> found.thenApplyAsync(literal -> LiteralLocalizer.of(literal, source, target)));
    this.conversion =
        finish.units() == Units.TARGET
            ? Optional.of(
                CompletableFuture.supplyAsync(() -> UnitConversion.between(source, target)))
            : Optional.empty();
    this.typography =
        finish.typography()
            ? Optional.of(typography(article, target, this.kept))
            : Optional.empty();
    this.surroundings = Surroundings.of(article);
    this.recall = recall;
    this.human = human;
    this.dispatcher = dispatcher;
    this.progress = progress;
  }

  /** What is to become of a block. */
  private sealed interface Plan {
    Block block();

    /** It stays as it is. */
    record Keep(Block block) implements Plan {}

    /** It is a date, printed by ICU. */
    record Format(Block block, Dateline date) implements Plan {}

    /** A person translated it in an earlier edition of the bundle. */
    record Retain(Block block, HumanText text) implements Plan {}

    /** A person has translated it, or what it says, somewhere. */
    record Adopt(Block block, Known known) implements Plan {}

    /**
     * It is asked for: the tasks from {@code first} on.
     *
     * @param around what stands before the first task, between each two, and after the last, as it
     *     is in the target
     */
    record Send(Block block, int first, List<List<Inline>> around) implements Plan {
      int end() {
        return first + around.size() - 1;
      }
    }

    /** It says what an earlier block says. */
    record Repeat(Block block, int earlier) implements Plan {}
  }

  /**
   * A text that a block needs in the target language.
   *
   * @param known its translation, if it need not be sent
   */
  private record Task(Asked asked, Optional<Known> known) {}

  TargetArticle run() {
    List<Task> tasks = new ArrayList<>();
    List<Plan> plans = plan(tasks);
    List<Integer> open = new ArrayList<>();
    List<Outcome<Content>> outcomes = new ArrayList<>();
    long characters = 0;
    for (Task task : tasks) {
      if (task.known().isEmpty()) {
        open.add(outcomes.size());
      }
      characters += task.known().map(Known::characters).orElse(0L);
      outcomes.add(
          task.known()
              .<Outcome<Content>>map(Known::asOutcome)
              .orElseGet(() -> new Failed<>("not sent", Optional.empty())));
    }
    Listener listener = new Listener(tasks, open, plans);
    if (!open.isEmpty()) {
      List<ProtectedText> texts = open.stream().map(i -> tasks.get(i).asked().text()).toList();
      List<Outcome<Content>> answers =
          dispatcher.translate(texts, source, target, context(), listener);
      for (int i = 0; i < answers.size(); i++) {
        outcomes.set(open.get(i), answers.get(i));
      }
    }
    List<TargetBlock> blocks = new ArrayList<>(plans.size());
    for (Plan plan : plans) {
      blocks.add(settle(plan, tasks, outcomes, blocks));
    }
    return new TargetArticle(
        target, withCandidates(blocks, tasks), characters + listener.characters());
  }

  private List<TargetBlock> withCandidates(List<TargetBlock> blocks, List<Task> tasks) {
    if (blocks.stream().noneMatch(this::isOffered)) {
      return blocks;
    }
    // What this run itself has learned is no earlier translation: it depends on when it was
    // stopped.
    Set<TaggedText> own = new HashSet<>(surroundings.texts());
    tasks.forEach(task -> own.add(task.asked().source()));
    List<TargetBlock> offered = new ArrayList<>();
    int place = 0;
    for (TargetBlock block : blocks) {
      boolean translatable = block.source().isTranslatable();
      offered.add(
          isOffered(block)
              ? block.withCandidates(
                  recall.candidates(block, surroundings.contexts().get(place), own))
              : block);
      place += translatable ? 1 : 0;
    }
    return offered;
  }

  /** Whether whoever reviews {@code block} is helped by earlier translations of similar texts. */
  private boolean isOffered(TargetBlock block) {
    boolean byAnEngine =
        block.state() == BlockState.TRANSLATED
            && block.origin().filter(Origin::isFormatted).isEmpty();
    return block.source().isTranslatable()
        && !Thread.currentThread().isInterrupted()
        && (block.isStale()
            || block.state() == BlockState.FAILED
            || (byAnEngine && finish.candidates()));
  }

  private List<Plan> plan(List<Task> tasks) {
    List<List<Match>> matches = recall.matches(surroundings.texts(), surroundings.contexts());
    List<Plan> plans = new ArrayList<>();
    Map<String, Known> said = said();
    Map<String, Integer> sent = new HashMap<>();
    int place = 0; // among the blocks that are translatable
    for (Block block : article.blocks()) {
      int index = plans.size();
      Optional<HumanText> own = human.find(target, block.id());
      if (own.isPresent()) {
        plans.add(new Plan.Retain(block, own.get()));
        place += block.isTranslatable() ? 1 : 0;
        continue;
      }
      if (!block.isTranslatable()) {
        plans.add(new Plan.Keep(block));
        continue;
      }
      Optional<Known> known =
          recall
              .human(block.content(), matches.get(place))
              .or(() -> Optional.ofNullable(said.get(spelling(block.content()))));
      plans.add(
          known.isPresent()
              ? new Plan.Adopt(block, known.get())
              : plan(block, surroundings.contexts().get(place), matches.get(place), tasks, sent));
      place++;
      if (plans.get(index) instanceof Plan.Send) {
        sent.putIfAbsent(spelling(block.content()), index);
      }
    }
    return plans;
  }

  /**
   * Returns what people said in this article, by what the source says there: it holds for other
   * blocks that say the same, whether or not there is a memory that has learned it.
   */
  private Map<String, Known> said() {
    Map<String, Known> said = new HashMap<>();
    for (Block block : article.blocks()) {
      human
          .find(target, block.id())
          .filter(text -> !text.isStale() && block.isTranslatable())
          .flatMap(text -> TaggedText.ofTarget(text.content(), block.content()).on(block.content()))
          .ifPresent(
              content ->
                  said.putIfAbsent(
                      spelling(block.content()),
                      new Known(content, Origin.human(source, target), BlockState.HUMAN, 0)));
    }
    return said;
  }

  private Plan plan(
      Block block,
      String context,
      List<Match> matches,
      List<Task> tasks,
      Map<String, Integer> sent) {
    Optional<Dateline> date = date(block);
    if (date.isPresent()) {
      return new Plan.Format(block, date.get());
    }
    Integer earlier = sent.get(spelling(block.content()));
    if (earlier != null) {
      return new Plan.Repeat(block, earlier);
    }
    Content content =
        HeadlineCase.concerns(block, source, target)
            ? headlines.sentenceCase(block.content())
            : block.content();
    KeptText ofBlock = kept(block);
    Pieces pieces = pieces(block, content, ofBlock);
    List<Asked> asked = new ArrayList<>();
    for (Content piece : pieces.texts()) {
      // A person, and so the memory, knows a whole block as it stands in the article.
      Content known = pieces.isWhole() ? block.content() : piece;
      asked.add(
          new Asked(
              ProtectedText.of(piece, ofBlock, source, target).with(terms(piece, ofBlock)),
              piece,
              TaggedText.of(known),
              context));
    }
    if (asked.stream().noneMatch(one -> one.text().hasWords())) {
      return new Plan.Keep(block);
    }
    List<List<Match>> each =
        pieces.isWhole()
            ? List.of(matches)
            : recall.matches(
                asked.stream().map(Asked::source).toList(),
                asked.stream().map(Asked::context).toList());
    int first = tasks.size();
    for (int i = 0; i < asked.size(); i++) {
      tasks.add(new Task(asked.get(i), recall.find(asked.get(i), each.get(i))));
    }
    return new Plan.Send(block, first, pieces.around());
  }

  /**
   * The texts that a block is asked for in.
   *
   * @param around what stands before the first, between each two and after the last
   */
  private record Pieces(List<Content> texts, List<List<Inline>> around) {
    boolean isWhole() {
      return texts.size() == 1 && around.stream().allMatch(List::isEmpty);
    }
  }

  /**
   * Returns {@code content} cut: into the fields of a byline, at bars, and what is too long for a
   * request.
   */
  private Pieces pieces(Block block, Content content, KeptText ofBlock) {
    Fields fields =
        block.kind() == BlockKind.BYLINE
            ? Fields.ofByline(content, source)
            : Fields.atBars(content);
    List<Content> texts = new ArrayList<>();
    List<List<Inline>> around = new ArrayList<>();
    List<Inline> before = new ArrayList<>(fields.around().get(0));
    for (int i = 0; i < fields.fields().size(); i++) {
      Content field = fields.fields().get(i);
      Optional<Content> printed =
          fields.fields().size() > 1 ? printed(field, ofBlock) : Optional.empty();
      if (printed.isPresent()) {
        before.addAll(printed.get().parts());
      } else {
        for (Content text : splitter.split(field, source)) {
          texts.add(text);
          around.add(before);
          before = new ArrayList<>();
        }
      }
      before.addAll(fields.around().get(i + 1));
      if (i + 1 < fields.fields().size()
          && typography.isPresent()
          && LanguageTags.direction(target).equals("rtl")) {
        // Or a date behind a Latin name would be displayed with its day on the wrong side.
        before.add(new Inline.Text(RIGHT_TO_LEFT_MARK));
      }
    }
    around.add(before);
    return new Pieces(texts, around);
  }

  /** Returns a field that no engine is needed for: a date, or no words at all. */
  private Optional<Content> printed(Content field, KeptText ofBlock) {
    String text = field.displayText();
    String date = text.strip();
    if (!date.isEmpty()) {
      Optional<Content> formatted =
          Dateline.parse(date, source)
              .filter(Fields::isWhole)
              .flatMap(
                  found -> {
                    int start = text.indexOf(date);
                    return field.replaced(
                        new Span(start, start + date.length()), found.format(target));
                  });
      if (formatted.isPresent()) {
        return formatted;
      }
    }
    return ProtectedText.of(field, ofBlock, source, target).hasWords()
        ? Optional.empty()
        : Optional.of(field);
  }

  /** Returns what stays as it is in {@code block}: in a byline its authors and agencies, too. */
  private KeptText kept(Block block) {
    if (block.kind() != BlockKind.BYLINE) {
      return kept;
    }
    String text = block.content().displayText().strip();
    List<String> names = new ArrayList<>(Byline.agencies(text));
    Byline.parse(text, source).map(Byline::authors).ifPresent(names::addAll);
    return kept.with(names.stream().filter(name -> terms.find(name, List.of()).isEmpty()).toList());
  }

  /** Returns what the glossary says of words in {@code content}, each once. */
  private List<Term> terms(Content content, KeptText ofBlock) {
    String text = content.displayText();
    return terms.isEmpty()
        ? List.of()
        : terms.find(text, ofBlock.find(text)).stream()
            .map(Terms.Occurrence::term)
            .distinct()
            .toList();
  }

  /** Returns the date that {@code block} is; one that is no dateline must be whole and alone. */
  private Optional<Dateline> date(Block block) {
    if (!block.content().codes().isEmpty()) {
      return Optional.empty();
    }
    return Dateline.parse(block.content().plainText(), source)
        .filter(date -> block.kind() == BlockKind.DATELINE || Fields.isWhole(date));
  }

  private TargetBlock formatted(Plan.Format plan) {
    List<Finding> findings =
        plan.date().isContradictory()
            ? List.of(
                Finding.of(
                    "dateline",
                    Severity.WARNING,
                    "The source names a weekday that this date does not fall on; both stand as"
                        + " written."))
            : List.of();
    return new TargetBlock(
        plan.block(),
        BlockState.TRANSLATED,
        Content.of(plan.date().format(target)),
        Optional.of(Origin.formatted(source, target)),
        findings);
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
      Plan plan, List<Task> tasks, List<Outcome<Content>> outcomes, List<TargetBlock> settled) {
    if (plan instanceof Plan.Keep keep) {
      return withoutEngine(keep.block());
    }
    if (plan instanceof Plan.Format format) {
      return formatted(format);
    }
    if (plan instanceof Plan.Retain retain) {
      return retained(retain.block(), retain.text());
    }
    if (plan instanceof Plan.Adopt adopt) {
      Known known = adopt.known();
      return new TargetBlock(
          adopt.block(),
          known.state(),
          known.content(),
          Optional.of(known.origin()),
          check.find(translation(adopt.block(), known.content())));
    }
    if (plan instanceof Plan.Repeat repeat) {
      TargetBlock earlier = settled.get(repeat.earlier());
      BlockState state =
          earlier.state() == BlockState.TRANSLATED ? BlockState.REUSED : earlier.state();
      return new TargetBlock(
          repeat.block(), state, earlier.target(), earlier.origin(), earlier.findings());
    }
    Plan.Send send = (Plan.Send) plan;
    return assemble(
        send,
        state(tasks.subList(send.first(), send.end())),
        outcomes.subList(send.first(), send.end()));
  }

  private TargetBlock retained(Block block, HumanText text) {
    List<Finding> findings = new ArrayList<>();
    if (text.isStale()) {
      findings.add(
          Finding.of(
              "stale",
              Severity.WARNING,
              "The source has changed since a person wrote this; the words are kept as they are."));
    }
    findings.addAll(check.find(translation(block, text.content())));
    return new TargetBlock(
        block,
        BlockState.HUMAN,
        text.content(),
        Optional.of(Origin.human(source, target)),
        findings,
        text.formerSource(),
        text.spelling(),
        List.of());
  }

  /** Returns what a block is that is made of {@code tasks}, if none of them failed. */
  private static BlockState state(List<Task> tasks) {
    boolean reused =
        tasks.stream()
            .allMatch(
                task -> task.known().filter(one -> one.state() == BlockState.REUSED).isPresent());
    return reused ? BlockState.REUSED : BlockState.TRANSLATED;
  }

  private Translation translation(Block block, Content content) {
    return new Translation(
        block.content().displayText(), content.displayText(), source, target, kept(block), terms);
  }

  private TargetBlock assemble(Plan.Send send, BlockState state, List<Outcome<Content>> outcomes) {
    Block block = send.block();
    KeptText ofBlock = kept(block);
    List<Inline> parts = new ArrayList<>(send.around().get(0));
    int place = 0;
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
      parts.addAll(send.around().get(++place));
      mixed |= !origin.provider().isEmpty() && !origin.provider().equals(done.provider());
      origin = new Origin(done.provider(), done.engine(), done.route());
    }
    Content content = new Content(parts);
    List<Finding> findings = new ArrayList<>();
    if (localizer.isPresent()) {
      LiteralLocalizer.Localized localized =
          localizer.get().join().localize(block.content(), content, ofBlock);
      content = localized.content();
      if (localized.isChanged()) {
        findings.add(Finding.of("localized", Severity.INFO, localized.description()));
      }
    }
    if (conversion.isPresent() && hasRoom(block.kind())) {
      UnitConversion.Converted converted =
          conversion.get().join().convert(block.content(), content, ofBlock);
      content = converted.content();
      if (converted.isNotable()) {
        findings.add(Finding.of("units", Severity.INFO, converted.description()));
      }
    }
    if (!terms.isEmpty()) {
      TermRepair.Repaired repaired =
          new TermRepair(terms).repair(block.content(), content, ofBlock::find);
      content = repaired.content();
      if (repaired.isChanged()) {
        findings.add(Finding.of("terms", Severity.INFO, repaired.description()));
      }
    }
    if (typography.isPresent()) {
      Typeset set = typography.get().set(block.content(), content);
      content = set.content();
      if (set.isChanged()) {
        findings.add(Finding.of("typography", Severity.INFO, set.description()));
      }
    }
    findings.addAll(finish.gate().judge(check.find(translation(block, content))));
    if (mixed) {
      findings.add(
          Finding.of(
              "several-engines",
              Severity.WARNING,
              "Parts of this block were translated by different engines."));
    }
    return new TargetBlock(block, state, content, Optional.of(origin), findings);
  }

  /** Whether a block of this kind has room for a measure in two units. */
  private static boolean hasRoom(BlockKind kind) {
    return switch (kind) {
      case HEADLINE, HEADING, BYLINE, DATELINE, METADATA, VERBATIM -> false;
      case PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, TABLE_CELL -> true;
    };
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

  /** Returns a block that no engine is asked for: figures without words read otherwise abroad. */
  private TargetBlock withoutEngine(Block block) {
    boolean figures =
        block.isTranslatable()
            && block.content().plainText().codePoints().anyMatch(Character::isDigit);
    if (figures && localizer.isPresent()) {
      LiteralLocalizer.Localized localized =
          localizer.get().join().localize(block.content(), block.content(), kept);
      if (localized.isChanged()) {
        return new TargetBlock(
            block,
            BlockState.TRANSLATED,
            localized.content(),
            Optional.of(Origin.formatted(source, target)),
            List.of(Finding.of("localized", Severity.INFO, localized.description())));
      }
    }
    return unchanged(block, BlockState.KEPT, List.of());
  }

  private static TargetBlock unchanged(Block block, BlockState state, List<Finding> findings) {
    return new TargetBlock(block, state, block.content(), Optional.empty(), findings);
  }

  /** Keeps what arrives, counts what is sent and says which blocks are done. */
  private final class Listener implements DispatchListener<Content> {
    private final List<Task> tasks;
    private final List<Integer> open;
    private final long[] characters;
    private final Map<Integer, Plan.Send> blockOfTask = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, BlockState> states = new HashMap<>();

    /**
     * @param open the places of those among {@code tasks} that are sent
     */
    Listener(List<Task> tasks, List<Integer> open, List<Plan> plans) {
      this.tasks = tasks;
      this.open = open;
      this.characters = new long[open.size()];
      for (Plan plan : plans) {
        if (plan instanceof Plan.Send send) {
          add(send);
        } else {
          boolean isHuman = plan instanceof Plan.Adopt || plan instanceof Plan.Retain;
          BlockState state = isHuman ? BlockState.HUMAN : BlockState.KEPT;
          progress.settled(target, plan.block().id(), state);
        }
      }
    }

    private void add(Plan.Send send) {
      List<Task> ofBlock = tasks.subList(send.first(), send.end());
      long missing = ofBlock.stream().filter(task -> task.known().isEmpty()).count();
      if (missing == 0) {
        progress.settled(target, send.block().id(), state(ofBlock));
        return;
      }
      waiting.put(send.block().id(), (int) missing);
      for (int task = send.first(); task < send.end(); task++) {
        blockOfTask.put(task, send);
      }
    }

    /** Returns what was sent, in UTF-16 code units. */
    long characters() {
      return java.util.Arrays.stream(characters).sum();
    }

    @Override
    public void sent(int index, String provider, int length) {
      characters[index] += length;
    }

    @Override
    public void finished(int index, Outcome<Content> outcome) {
      int task = open.get(index);
      if (outcome instanceof Done<Content> done) {
        recall.keep(tasks.get(task).asked(), done, characters[index]);
      }
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
