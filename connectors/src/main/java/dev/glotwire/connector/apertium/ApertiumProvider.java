package dev.glotwire.connector.apertium;

import dev.glotwire.connector.apertium.ApertiumModes.Mode;
import dev.glotwire.connector.apertium.ApertiumStream.Draft;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Apertium as a process of this machine, one for each batch and mode. Where no mode leads directly
 * into the target, texts go through other languages, by the fewest modes.
 */
final class ApertiumProvider implements TranslationProvider {
  static final String NAME = "apertium";

  /** A batch this long takes a few seconds and keeps what is lost with a dead process small. */
  private static final int MAX_LENGTH = 50_000;

  private static final int MAX_TEXTS = 200;

  private final Path command;
  private final ApertiumOptions options;
  private final ApertiumModes modes;

  ApertiumProvider(Path command, ApertiumOptions options) {
    this.command = command;
    this.options = options;
    this.modes = ApertiumModes.in(options.dataFolders());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.standard(Engine.RULE_BASED)
        .withMarkup(Markup.XML, Markup.PLAIN)
        .withLimits(MAX_TEXTS, MAX_LENGTH, LengthUnit.CHARACTERS)
        .withConcurrency(Math.max(1, Runtime.getRuntime().availableProcessors()))
        .onThisMachine();
  }

  @Override
  public LanguageSupport languages() {
    return modes.support();
  }

  @Override
  public Translations translate(Batch batch) {
    List<Mode> route = modes.require(batch.source(), batch.target());
    boolean xml = batch.markup() == Markup.XML;
    List<String> streams = streams(batch.texts(), xml, route, standIns(batch, route));
    List<String> texts = new ArrayList<>(streams.size());
    for (int i = 0; i < streams.size(); i++) {
      texts.add(
          xml
              ? ApertiumStream.toXml(streams.get(i), keptTexts(batch.texts().get(i)))
              : ApertiumStream.toPlain(streams.get(i)));
    }
    return new Translations(
        texts,
        ApertiumModes.languages(batch, route),
        route.stream().map(Mode::name).collect(Collectors.joining(" ")));
  }

  private static StandIns standIns(Batch batch, List<Mode> route) {
    return StandIns.between(
        batch.source(),
        route.size() == 1 ? batch.target() : route.get(0).target(),
        batch.target(),
        batch.texts());
  }

  /** Returns the answers to {@code texts}; those that lose what stands in are asked without. */
  private List<String> streams(
      List<String> texts, boolean xml, List<Mode> route, StandIns standIns) {
    List<Draft> drafts =
        texts.stream()
            .map(
                text ->
                    xml
                        ? ApertiumStream.ofXml(text, standIns)
                        : ApertiumStream.ofPlain(text, standIns))
            .toList();
    boolean english = route.get(0).source().getLanguage().equals("en");
    List<String> streams = drafts.stream().map(Draft::stream).toList();
    Set<Integer> lost = new TreeSet<>();
    for (int step = 0; step < route.size(); step++) {
      List<String> answers = process(route.get(step)).translate(route.get(step).name(), streams);
      List<String> restored = new ArrayList<>(answers.size());
      for (int i = 0; i < answers.size(); i++) {
        Draft draft = drafts.get(i);
        Optional<String> answer = Optional.of(answers.get(i));
        if (step == 0) {
          Locale language = route.get(0).target();
          String text = texts.get(i);
          answer =
              answer
                  .map(one -> english ? FigureRepairs.mend(one, text, language) : one)
                  .flatMap(one -> draft.restore(one, false));
        }
        if (step + 1 == route.size()) {
          answer = answer.flatMap(one -> draft.restore(one, true));
        }
        if (answer.isEmpty()) {
          lost.add(i);
        }
        restored.add(answer.orElse(answers.get(i)));
      }
      streams = restored;
    }
    if (lost.isEmpty()) {
      return streams;
    }
    List<String> all = new ArrayList<>(streams);
    List<String> again = streams(lost.stream().map(texts::get).toList(), xml, route, StandIns.NONE);
    Iterator<String> next = again.iterator();
    lost.forEach(i -> all.set(i, next.next()));
    return all;
  }

  private ApertiumProcess process(Mode mode) {
    return new ApertiumProcess(
        command,
        options.dataFolders().stream()
            .filter(folder -> Files.exists(folder.resolve("modes").resolve(mode.name() + ".mode")))
            .findFirst(),
        options.timeout());
  }

  private static Map<String, String> keptTexts(String xml) {
    Map<String, String> kept = new HashMap<>();
    if (xml.contains("<x ")) {
      for (Element element : Parser.xmlParser().parseInput(xml, "").select("x")) {
        kept.put(element.id(), element.wholeText());
      }
    }
    return kept;
  }
}
