package dev.glotwire.connector.apertium;

import dev.glotwire.connector.apertium.ApertiumModes.Mode;
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
import java.util.List;
import java.util.Map;
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
    List<String> streams =
        batch.texts().stream().map(xml ? ApertiumStream::ofXml : ApertiumStream::ofPlain).toList();
    for (Mode mode : route) {
      streams = process(mode).translate(mode.name(), streams);
    }
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
