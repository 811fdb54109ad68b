package dev.glotwire.cli.output;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.message.Messages;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * What the checks found in files, for people and for programs. Immutable.
 *
 * @param files in the order they were named
 */
public record CheckReport(List<CheckedFile> files) {
  /** Longer texts are cut to what is around the finding. */
  private static final int EXCERPT = 72;

  public CheckReport {
    files = List.copyOf(files);
  }

  /**
   * A file of translations.
   *
   * @param path as the user named it
   * @param isLineAligned whether every unit is a line of it, so that columns can be told
   */
  public record CheckedFile(String path, boolean isLineAligned, List<CheckedUnit> units) {
    public CheckedFile {
      units = List.copyOf(units);
    }
  }

  /**
   * A source text with its translation, and what was found.
   *
   * @param id what the file calls it; empty for what concerns all of the file
   * @param line counted from 1
   */
  public record CheckedUnit(
      String id, int line, String source, String target, List<Finding> findings) {
    public CheckedUnit {
      findings = List.copyOf(findings);
    }
  }

  /** Returns how many findings are of {@code severity}. */
  public int count(Severity severity) {
    return (int)
        files.stream()
            .flatMap(file -> file.units().stream())
            .flatMap(unit -> unit.findings().stream())
            .filter(finding -> finding.severity() == severity)
            .count();
  }

  private int units() {
    return (int)
        files.stream()
            .flatMap(file -> file.units().stream())
            .filter(unit -> !unit.id().isEmpty())
            .count();
  }

  /** Prints every finding: a line with its place, and what it is about. */
  public void print(Console console, Talk talk) {
    for (CheckedFile file : files) {
      for (CheckedUnit unit : file.units()) {
        for (Finding finding : unit.findings()) {
          console.line(line(file, unit, finding));
          if (!unit.id().isEmpty()) {
            console.line("    " + excerpt(unit, finding));
          }
        }
      }
    }
    talk.say(
        Messages.of(CheckReport.class)
            .text(
                "checked",
                "units",
                units(),
                "errors",
                count(Severity.ERROR),
                "warnings",
                count(Severity.WARNING),
                "notes",
                count(Severity.INFO)));
  }

  private static String line(CheckedFile file, CheckedUnit unit, Finding finding) {
    String column =
        file.isLineAligned() && finding.target().isPresent()
            ? ":" + (finding.target().get().start() + 1)
            : "";
    return file.path()
        + ":"
        + unit.line()
        + column
        + ": "
        + severity(finding)
        + " "
        + finding.check()
        + ": "
        + finding.message();
  }

  /**
   * Returns what the finding is about: of the target, or where that has no place for it, the
   * source.
   */
  private static String excerpt(CheckedUnit unit, Finding finding) {
    boolean inSource = finding.target().isEmpty() && finding.source().isPresent();
    String text = inSource || unit.target().isBlank() ? unit.source() : unit.target();
    int at = finding.target().or(finding::source).map(Span::start).orElse(0);
    int start = Math.max(0, Math.min(at, text.length()) - EXCERPT / 2);
    int end = Math.min(text.length(), start + EXCERPT);
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return (start > 0 ? "…" : "")
        + text.substring(start, end).replaceAll("\\s+", " ").strip()
        + (end < text.length() ? "…" : "");
  }

  static String severity(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  /** Writes it as one JSON object. */
  public void write(JsonGenerator out, ExitCode code) {
    out.writeStartObject();
    out.writeArrayPropertyStart("files");
    for (CheckedFile file : files) {
      out.writeStartObject();
      out.writeStringProperty("path", file.path());
      out.writeNumberProperty(
          "segments", file.units().stream().filter(unit -> !unit.id().isEmpty()).count());
      out.writeArrayPropertyStart("findings");
      for (CheckedUnit unit : file.units()) {
        unit.findings().forEach(finding -> write(out, unit, finding));
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberProperty("errors", count(Severity.ERROR));
    out.writeNumberProperty("warnings", count(Severity.WARNING));
    out.writeNumberProperty("notes", count(Severity.INFO));
    out.writeNumberProperty("exitCode", code.number());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, CheckedUnit unit, Finding finding) {
    out.writeStartObject();
    if (!unit.id().isEmpty()) {
      out.writeStringProperty("segment", unit.id());
    }
    out.writeNumberProperty("line", unit.line());
    out.writeStringProperty("check", finding.check());
    out.writeStringProperty("severity", severity(finding));
    out.writeStringProperty("message", finding.message());
    finding.source().ifPresent(span -> span(out, "source", span, unit.source()));
    finding.target().ifPresent(span -> span(out, "target", span, unit.target()));
    out.writeEndObject();
  }

  private static void span(JsonGenerator out, String name, Span span, String text) {
    out.writeObjectPropertyStart(name);
    out.writeNumberProperty("start", span.start());
    out.writeNumberProperty("end", span.end());
    out.writeStringProperty("text", span.of(text));
    out.writeEndObject();
  }
}
