package dev.glotwire.cli.command;

import dev.glotwire.bilingual.BilingualUnit;
import dev.glotwire.check.Checks;
import dev.glotwire.check.DocumentLanguage;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.check.InlineCodes;
import dev.glotwire.check.Translation;
import dev.glotwire.cli.command.UnitFiles.UnitFile;
import dev.glotwire.cli.options.GlossaryOptions;
import dev.glotwire.cli.options.KeepOptions;
import dev.glotwire.cli.options.Languages;
import dev.glotwire.cli.output.CheckReport;
import dev.glotwire.cli.output.CheckReport.CheckedFile;
import dev.glotwire.cli.output.CheckReport.CheckedUnit;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.cli.output.Json;
import dev.glotwire.cli.output.SarifReport;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.protect.KeptText;
import dev.glotwire.term.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks translations, whoever made them. */
@picocli.CommandLine.Command(
    name = "check",
    description = {
      "Check translations, whoever made them: a bundle, an XLIFF 1.2 or 2.x or a TMX file, or two"
          + " texts.",
      "Two plain texts are compared line by line, two articles block by block. Where a check finds"
          + " an error, the exit code is 3."
    },
    footer = {
      "",
      "Examples:",
      "  glotwire check source.txt target.txt --from en --to es",
      "  glotwire check job.xlf --keep 'Harbour Watch' --glossary terms.csv",
      "  glotwire check memory.tmx --to de --json",
      "  glotwire check translations/storm --sarif > findings.sarif"
    })
public final class CheckCommand implements Command {
  private final Console console;
  private final String version;
  private final DocumentLanguage documentLanguage = new DocumentLanguage();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..2",
      description = {
        "A bundle, an XLIFF or a TMX file; or the source and its translation, two texts or two"
            + " articles."
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-f", "--from"},
      paramLabel = "TAG",
      order = 10,
      description = "The language of the source; of two texts it must be named.")
  private @Nullable String from;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "TAG",
      order = 11,
      description = {
        "The language of the translation; of two texts it must be named.",
        "Of a file with several languages, only this one is checked."
      })
  private @Nullable String to;

  @Mixin private KeepOptions keep = new KeepOptions();
  @Mixin private GlossaryOptions glossaryOptions = new GlossaryOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning",
      order = 50,
      description = "What makes the exit code 3. Default: error.")
  private FailOn failOn = FailOn.ERROR;

  @ArgGroup private Format format = new Format();

  /** How findings are printed. */
  private static final class Format {
    @Option(names = "--json", order = 80, description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--sarif", order = 81, description = "Print a SARIF 2.1.0 log.")
    private boolean sarif;
  }

  /** The least severity that makes a run fail. */
  enum FailOn {
    ERROR,
    WARNING
  }

  /**
   * @param version of Glotwire, for the SARIF log
   */
  public CheckCommand(Console console, String version) {
    this.console = console;
    this.version = version;
  }

  @Override
  public ExitCode run(Talk talk) throws IOException {
    Optional<Locale> source = Optional.ofNullable(from).map(Languages::of);
    Optional<Locale> target = Optional.ofNullable(to).map(Languages::of);
    KeptText kept = KeptText.of(keep.terms());
    GlossaryNotices glossary =
        new GlossaryNotices(glossaryOptions.glossary(target.stream().toList()), talk);
    List<CheckedFile> checked = new ArrayList<>();
    for (UnitFile file : unitFiles(source, target)) {
      checked.add(check(file, source, target, kept, glossary));
    }
    CheckReport report = new CheckReport(checked);
    ExitCode code = exitCode(report);
    if (format.json) {
      new Json().document(console.out(), out -> report.write(out, code));
    } else if (format.sarif) {
      new Json().document(console.out(), new SarifReport(report, version)::write);
    } else {
      report.print(console, talk);
    }
    return code;
  }

  private List<UnitFile> unitFiles(Optional<Locale> source, Optional<Locale> target)
      throws IOException {
    if (files.size() == 1) {
      return UnitFiles.of(files.get(0));
    }
    return List.of(
        UnitFiles.pair(
            files.get(0),
            files.get(1),
            source.orElseThrow(() -> missing("--from", "source")),
            target.orElseThrow(() -> missing("--to", "translation"))));
  }

  private static Failure missing(String flag, String text) {
    return Failure.of(ExitCode.USAGE, "usage", "the language of the " + text + " is not named")
        .withHint("Name it with " + flag + ", such as " + flag + " pt-BR.");
  }

  private CheckedFile check(
      UnitFile file,
      Optional<Locale> source,
      Optional<Locale> target,
      KeptText kept,
      GlossaryNotices glossary) {
    List<CheckedUnit> units = new ArrayList<>();
    List<BilingualUnit> concerned =
        file.units().stream().filter(unit -> isWanted(unit, target)).toList();
    for (BilingualUnit unit : concerned) {
      Locale fromLanguage =
          source.or(unit::sourceLanguage).orElseThrow(() -> unknown(file, "--from"));
      Locale toLanguage = target.or(unit::targetLanguage).orElseThrow(() -> unknown(file, "--to"));
      Terms terms = glossary.terms(fromLanguage, toLanguage);
      List<String> own = terms.kept().stream().filter(unit.source()::contains).toList();
      Translation translation =
          new Translation(
              unit.source(), unit.target(), fromLanguage, toLanguage, kept.with(own), terms);
      List<Finding> findings = new ArrayList<>();
      if (!unit.target().isBlank()) {
        InlineCodes.find(unit.sourceCodes(), unit.targetCodes()).ifPresent(findings::add);
      }
      findings.addAll(Checks.standard().find(translation));
      units.add(new CheckedUnit(unit.id(), unit.line(), unit.source(), unit.target(), findings));
    }
    units.addAll(0, whole(concerned, target));
    return new CheckedFile(file.path(), file.isLineAligned(), units);
  }

  /** Returns what is found in all of a file together: a short text does not show its language. */
  private List<CheckedUnit> whole(List<BilingualUnit> units, Optional<Locale> target) {
    List<CheckedUnit> whole = new ArrayList<>();
    units.stream()
        .collect(
            Collectors.groupingBy(
                unit -> target.or(unit::targetLanguage), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (language, ones) -> {
              String text =
                  ones.stream().map(BilingualUnit::target).collect(Collectors.joining("\n"));
              language
                  .flatMap(locale -> documentLanguage.find(text, locale))
                  .ifPresent(
                      finding -> whole.add(new CheckedUnit("", 1, "", "", List.of(finding))));
            });
    return whole;
  }

  /** Whether the unit is in the language that was asked for, or does not say. */
  private static boolean isWanted(BilingualUnit unit, Optional<Locale> target) {
    return target.isEmpty()
        || unit.targetLanguage().isEmpty()
        || unit.targetLanguage().get().getLanguage().equals(target.get().getLanguage())
        || LanguageTags.isSame(unit.targetLanguage().get(), target.get());
  }

  private static Failure unknown(UnitFile file, String flag) {
    return Failure.of(
            ExitCode.USAGE, "usage", file.path() + " does not say which languages it is in")
        .withHint("Name it with " + flag + ", such as " + flag + " pt-BR.");
  }

  private ExitCode exitCode(CheckReport report) {
    boolean fails =
        report.count(Severity.ERROR) > 0
            || (failOn == FailOn.WARNING && report.count(Severity.WARNING) > 0);
    return fails ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
