package dev.glotwire.cli.command;

import dev.glotwire.bundle.BundleVerification;
import dev.glotwire.bundle.BundleVerification.Problem;
import dev.glotwire.bundle.Manifest;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.message.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Says whether bundles are as they were written. */
@picocli.CommandLine.Command(
    name = "verify",
    description = {
      "Check that bundles are whole and as they were written, and name each file that was touched.",
      "Compares every file with the size and SHA-256 in the manifest. Works offline."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire verify translations/*",
      "  glotwire verify BUNDLE --json"
    })
public final class VerifyCommand implements Command {
  private final Console console;

  @Parameters(
      paramLabel = "BUNDLE",
      arity = "1..*",
      description = "Folders of bundles, or their manifest.json.")
  private List<Path> bundles = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  public VerifyCommand(Console console) {
    this.console = console;
  }

  /** A bundle and what was found. */
  private record Seen(Path folder, BundleVerification verification) {
    ExitCode exitCode() {
      if (!verification.isIntact()) {
        return ExitCode.FINDINGS;
      }
      return verification.manifest().isComplete() ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (Path bundle : bundles) {
      Path folder = BundleFolders.folder(bundle);
      all.add(new Seen(folder, BundleFolders.read(folder, BundleVerification::of)));
    }
    ExitCode code = all.stream().map(Seen::exitCode).reduce(ExitCode.OK, ExitCode::and);
    if (json) {
      new Json().document(console.out(), out -> write(out, all, code));
    } else {
      all.forEach(this::print);
    }
    return code;
  }

  private void print(Seen seen) {
    for (Problem problem : seen.verification.problems()) {
      console.line(seen.folder.resolve(problem.path()) + " " + problem.message());
    }
    if (seen.verification.isIntact()) {
      Manifest manifest = seen.verification.manifest();
      String intact =
          Messages.of(VerifyCommand.class)
              .text(
                  manifest.isComplete() ? "intact" : "intact-partial",
                  "folder",
                  seen.folder,
                  "count",
                  manifest.files().size() + 1);
      console.line(intact);
    }
  }

  private static void write(JsonGenerator out, List<Seen> all, ExitCode code) {
    out.writeStartObject();
    out.writeArrayPropertyStart("bundles");
    for (Seen seen : all) {
      out.writeStartObject();
      out.writeStringProperty("folder", seen.folder.toString());
      out.writeBooleanProperty("intact", seen.verification.isIntact());
      out.writeBooleanProperty("complete", seen.verification.manifest().isComplete());
      out.writeArrayPropertyStart("problems");
      for (Problem problem : seen.verification.problems()) {
        out.writeStartObject();
        out.writeStringProperty("path", problem.path());
        out.writeStringProperty("message", problem.message());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberProperty("exitCode", code.number());
    out.writeEndObject();
  }
}
