package dev.glotwire.bundle;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Span;
import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.bundle.Manifest.SourceFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.check.Finding;
import dev.glotwire.term.GlossaryFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a manifest as {@link ManifestWriter} writes it. Fields that are not known are skipped, so
 * that a later version may add some.
 */
final class ManifestReader {
  static final String GENERATOR = "glotwire";

  private final JsonParser json;

  private ManifestReader(JsonParser json) {
    this.json = json;
  }

  /**
   * @throws NoSuchFileException if {@code file} does not exist or is a symbolic link to nowhere
   * @throws IOException if it cannot be read or is no manifest of this schema version
   */
  static Manifest read(Path file) throws IOException {
    try (InputStream in =
            new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      return new ManifestReader(json).manifest();
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(file + " is no manifest of Glotwire: " + e.getOriginalMessage(), e);
    }
  }

  private Manifest manifest() {
    JsonFields in =
        new JsonFields(
            json,
            Map.of(
                "generator",
                this::generatorVersion,
                "source",
                this::source,
                "page",
                this::file,
                "targets",
                () -> array(this::target),
                "glossaries",
                () -> array(this::glossary),
                "notices",
                () -> array(this::string)));
    if (in.number("schemaVersion") != Manifest.SCHEMA_VERSION) {
      throw in.wrong(
          "schemaVersion",
          "is " + in.number("schemaVersion") + ", which this version of Glotwire cannot read");
    }
    return new Manifest(
        in.text("generator"),
        in.findText("created").map(text -> instant(in, text)),
        in.require("source", SourceFile.class),
        in.require("page", OutputFile.class),
        in.list("targets", Target.class),
        in.list("glossaries", GlossaryFile.class),
        in.list("notices", String.class));
  }

  private String generatorVersion() {
    JsonFields in = new JsonFields(json, Map.of());
    if (!in.text("name").equals(GENERATOR)) {
      throw in.wrong("generator", "is not " + GENERATOR + ": " + in.text("name"));
    }
    return in.text("version");
  }

  private static Instant instant(JsonFields in, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw in.wrong("created", "is no time: " + text);
    }
  }

  private SourceFile source() {
    JsonFields in = new JsonFields(json, Map.of("file", this::file));
    return new SourceFile(
        in.text("name"),
        in.text("mediaType"),
        in.text("charset"),
        in.flag("byteOrderMark"),
        in.language("language"),
        in.require("file", OutputFile.class));
  }

  private OutputFile file() {
    JsonFields in = new JsonFields(json, Map.of());
    return new OutputFile(
        in.text("path"), in.constant("role", Role.class), in.number("size"), in.text("sha256"));
  }

  private GlossaryFile glossary() {
    JsonFields in = new JsonFields(json, Map.of());
    return new GlossaryFile(in.text("name"), in.text("sha256"), in.number("entries"));
  }

  private Target target() {
    JsonFields in =
        new JsonFields(
            json, Map.of("files", () -> array(this::file), "blocks", () -> array(this::entry)));
    return new Target(
        in.language("language"),
        in.number("charactersSent"),
        in.list("files", OutputFile.class),
        in.list("blocks", Entry.class));
  }

  private Entry entry() {
    JsonFields in =
        new JsonFields(
            json,
            Map.of("route", () -> array(this::string), "findings", () -> array(this::finding)));
    List<Locale> route =
        in.list("route", String.class).stream().map(Locale::forLanguageTag).toList();
    Optional<Origin> origin =
        in.findText("provider")
            .map(provider -> new Origin(provider, in.findText("engine").orElse(""), route));
    return new Entry(
        in.text("id"),
        in.constant("kind", BlockKind.class),
        in.constant("state", BlockState.class),
        origin,
        in.list("findings", Finding.class),
        in.text("digest"),
        in.findText("formerSource").map(text -> tagged(in, text)));
  }

  private static TaggedText tagged(JsonFields in, String text) {
    try {
      return new TaggedText(text);
    } catch (IllegalArgumentException e) {
      throw in.wrong("formerSource", "is no tagged text: " + e.getMessage());
    }
  }

  private Finding finding() {
    JsonFields in = new JsonFields(json, Map.of("source", this::span, "target", this::span));
    return new Finding(
        in.text("check"),
        in.constant("severity", Finding.Severity.class),
        in.text("message"),
        in.find("source", Span.class),
        in.find("target", Span.class));
  }

  private Span span() {
    JsonFields in = new JsonFields(json, Map.of());
    long start = in.number("start");
    long end = in.number("end");
    if (start < 0 || end < start || end > Integer.MAX_VALUE) {
      throw in.wrong("end", "makes no span: " + start + " to " + end);
    }
    return new Span((int) start, (int) end);
  }

  private String string() {
    JsonFields.expect(json, JsonToken.VALUE_STRING);
    return json.getString();
  }

  private <T> List<T> array(Supplier<T> element) {
    JsonFields.expect(json, JsonToken.START_ARRAY);
    List<T> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(element.get());
    }
    return elements;
  }
}
