package dev.glotwire.cli.output;

import dev.glotwire.article.Span;
import dev.glotwire.check.Checks;
import dev.glotwire.check.Finding;
import dev.glotwire.cli.output.CheckReport.CheckedFile;
import dev.glotwire.cli.output.CheckReport.CheckedUnit;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what checks found as <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>, which
 * code hosts and editors show beside the lines of a file.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final CheckReport report;
  private final String version;

  /**
   * @param version of Glotwire
   */
  public SarifReport(CheckReport report, String version) {
    this.report = report;
    this.version = version;
  }

  /** Writes the log as one JSON object. */
  public void write(JsonGenerator out) {
    Map<String, String> rules = rules();
    List<String> ids = new ArrayList<>(rules.keySet());
    out.writeStartObject();
    out.writeStringProperty("$schema", SCHEMA);
    out.writeStringProperty("version", "2.1.0");
    out.writeArrayPropertyStart("runs");
    out.writeStartObject();
    out.writeObjectPropertyStart("tool");
    out.writeObjectPropertyStart("driver");
    out.writeStringProperty("name", "Glotwire");
    out.writeStringProperty("version", version);
    out.writeArrayPropertyStart("rules");
    rules.forEach(
        (id, description) -> {
          out.writeStartObject();
          out.writeStringProperty("id", id);
          message(out, "shortDescription", description);
          out.writeEndObject();
        });
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.writeStringProperty("columnKind", "utf16CodeUnits");
    out.writeArrayPropertyStart("results");
    for (CheckedFile file : report.files()) {
      for (CheckedUnit unit : file.units()) {
        for (Finding finding : unit.findings()) {
          result(out, file, unit, finding, ids.indexOf(finding.check()));
        }
      }
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Returns the checks that found something, with what each looks for. */
  private Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    for (CheckedFile file : report.files()) {
      for (CheckedUnit unit : file.units()) {
        for (Finding finding : unit.findings()) {
          rules.computeIfAbsent(finding.check(), Checks::describe);
        }
      }
    }
    return rules;
  }

  private static void message(JsonGenerator out, String name, String text) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("text", text);
    out.writeEndObject();
  }

  private static void result(
      JsonGenerator out, CheckedFile file, CheckedUnit unit, Finding finding, int rule) {
    out.writeStartObject();
    out.writeStringProperty("ruleId", finding.check());
    out.writeNumberProperty("ruleIndex", rule);
    out.writeStringProperty(
        "level",
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "note";
        });
    message(out, "message", finding.message());
    out.writeArrayPropertyStart("locations");
    out.writeStartObject();
    out.writeObjectPropertyStart("physicalLocation");
    out.writeObjectPropertyStart("artifactLocation");
    out.writeStringProperty("uri", uri(file.path()));
    out.writeEndObject();
    region(out, file, unit, finding);
    out.writeEndObject();
    if (!unit.id().isEmpty() && !file.isLineAligned()) {
      out.writeArrayPropertyStart("logicalLocations");
      out.writeStartObject();
      out.writeStringProperty("name", unit.id());
      out.writeStringProperty("kind", "element");
      out.writeEndObject();
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void region(
      JsonGenerator out, CheckedFile file, CheckedUnit unit, Finding finding) {
    out.writeObjectPropertyStart("region");
    out.writeNumberProperty("startLine", unit.line());
    Optional<Span> span = finding.target();
    if (file.isLineAligned() && span.isPresent()) {
      out.writeNumberProperty("startColumn", span.get().start() + 1);
      out.writeNumberProperty("endColumn", span.get().end() + 1);
    }
    if (!unit.target().isEmpty()) {
      message(
          out,
          "snippet",
          file.isLineAligned() && span.isPresent() ? span.get().of(unit.target()) : unit.target());
    }
    out.writeEndObject();
  }

  /** Returns {@code path} as a relative or absolute URI reference (RFC 3986). */
  private static String uri(String path) {
    Path file = Path.of(path);
    if (file.isAbsolute()) {
      return file.toUri().toASCIIString();
    }
    String relative = path.replace(File.separatorChar, '/');
    try {
      // A colon in its first part would be read as the end of a scheme.
      return new URI(null, null, relative.contains(":") ? "./" + relative : relative, null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
