package dev.glotwire.bundle;

import dev.glotwire.article.Span;
import dev.glotwire.bundle.Manifest.Entry;
import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.SourceFile;
import dev.glotwire.bundle.Manifest.Target;
import dev.glotwire.check.Finding;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.term.GlossaryFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** Writes a manifest as JSON: the same manifest always as the same bytes. */
final class ManifestWriter {
  private final JsonGenerator json;

  private ManifestWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Manifest manifest, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new Indented(), out)) {
      new ManifestWriter(json).manifest(manifest);
      json.writeRaw("\n");
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  private void manifest(Manifest manifest) {
    json.writeStartObject();
    json.writeNumberProperty("schemaVersion", Manifest.SCHEMA_VERSION);
    json.writeObjectPropertyStart("generator");
    json.writeStringProperty("name", ManifestReader.GENERATOR);
    json.writeStringProperty("version", manifest.generatorVersion());
    json.writeEndObject();
    manifest.created().ifPresent(at -> json.writeStringProperty("created", at.toString()));
    json.writeBooleanProperty("complete", manifest.isComplete());
    source(manifest.source());
    json.writeName("page");
    file(manifest.page());
    json.writeArrayPropertyStart("targets");
    manifest.targets().forEach(this::target);
    json.writeEndArray();
    if (!manifest.glossaries().isEmpty()) {
      json.writeArrayPropertyStart("glossaries");
      manifest.glossaries().forEach(this::glossary);
      json.writeEndArray();
    }
    strings("notices", manifest.notices());
    json.writeEndObject();
  }

  private void glossary(GlossaryFile glossary) {
    json.writeStartObject();
    json.writeStringProperty("name", glossary.name());
    json.writeStringProperty("sha256", glossary.sha256());
    json.writeNumberProperty("entries", glossary.entries());
    json.writeEndObject();
  }

  private void source(SourceFile source) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("name", source.name());
    json.writeStringProperty("mediaType", source.mediaType());
    json.writeStringProperty("charset", source.charset());
    json.writeBooleanProperty("byteOrderMark", source.byteOrderMark());
    language(source.language());
    json.writeName("file");
    file(source.file());
    json.writeEndObject();
  }

  private void language(Locale language) {
    json.writeStringProperty("language", language.toLanguageTag());
    json.writeStringProperty("script", LanguageTags.script(language));
    json.writeStringProperty("direction", LanguageTags.direction(language));
  }

  private void file(OutputFile file) {
    json.writeStartObject();
    json.writeStringProperty("path", file.path());
    json.writeStringProperty("role", lowerCase(file.role()));
    json.writeNumberProperty("size", file.size());
    json.writeStringProperty("sha256", file.sha256());
    json.writeEndObject();
  }

  private void target(Target target) {
    json.writeStartObject();
    language(target.language());
    json.writeBooleanProperty("complete", target.isComplete());
    json.writeNumberProperty("charactersSent", target.charactersSent());
    json.writeObjectPropertyStart("counts");
    for (BlockState state : BlockState.values()) {
      json.writeNumberProperty(lowerCase(state), target.count(state));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("files");
    target.files().forEach(this::file);
    json.writeEndArray();
    json.writeArrayPropertyStart("blocks");
    target.blocks().forEach(this::block);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void block(Entry block) {
    json.writeStartObject();
    json.writeStringProperty("id", block.id());
    json.writeStringProperty("kind", lowerCase(block.kind()));
    json.writeStringProperty("state", lowerCase(block.state()));
    json.writeStringProperty("digest", block.digest());
    block.origin().ifPresent(this::origin);
    block.formerSource().ifPresent(text -> json.writeStringProperty("formerSource", text.value()));
    if (!block.findings().isEmpty()) {
      json.writeArrayPropertyStart("findings");
      block.findings().forEach(this::finding);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void origin(Origin origin) {
    json.writeStringProperty("provider", origin.provider());
    if (!origin.engine().isEmpty()) {
      json.writeStringProperty("engine", origin.engine());
    }
    strings("route", origin.route().stream().map(Locale::toLanguageTag).toList());
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("check", finding.check());
    json.writeStringProperty("severity", lowerCase(finding.severity()));
    json.writeStringProperty("message", finding.message());
    finding.source().ifPresent(span -> span("source", span));
    finding.target().ifPresent(span -> span("target", span));
    json.writeEndObject();
  }

  private void span(String name, Span span) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Returns the constant as it stands in the manifest: {@code list-item} for LIST_ITEM. */
  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Two spaces and a line feed on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER);
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
