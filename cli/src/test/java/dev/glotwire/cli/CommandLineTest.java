package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.cli.output.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final CommandRun run = new CommandRun();

  @Test
  void printsTheVersion() {
    assertThat(run.of("--version")).isZero();
    assertThat(run.out()).startsWith("glotwire ").endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryExitCodeInTheHelp(ExitCode code) {
    assertThat(run.of("--help")).isZero();
    assertThat(run.out()).containsPattern("(?m)^  " + code.number() + " +" + code.meaning());
  }

  @Test
  void hidesTheRehearsal() {
    run.of("--help");

    assertThat(run.out()).contains("segment").doesNotContain("rehearse");
  }

  @ParameterizedTest
  @CsvSource({"segmnt, segment", "provider, providers", "langauges, languages"})
  void saysWhichCommandMayBeMeant(String written, String meant) {
    assertThat(run.of(written)).isEqualTo(2);
    assertThat(run.err())
        .startsWith("glotwire: unknown command '" + written + "'\nDid you mean " + meant + "?");
  }

  @Test
  void saysWhichOptionMayBeMeant() {
    assertThat(run.of("segment", "--jsnol")).isEqualTo(2);
    assertThat(run.err()).contains("unknown option '--jsnol'", "Did you mean --jsonl?");
  }

  @Test
  void saysWhichLanguageMayBeMeant() {
    assertThat(run.of("languages", "--from", "Spanish")).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean es?");
  }

  @Test
  void takesACountryForItsLanguage() {
    assertThat(run.of("languages", "--from", "xx")).isEqualTo(2);
    assertThat(run.err()).contains("'xx' names no known language").doesNotContain("mean");

    assertThat(run.of("languages", "--from", "jp")).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean ja?");
  }

  @Test
  void saysWhichProviderMayBeMeant() {
    assertThat(run.of("languages", "psuedo")).isEqualTo(2);
    assertThat(run.err()).contains("no provider is called 'psuedo'", "Did you mean pseudo?");
  }

  @Test
  void asksForACommand() {
    assertThat(run.of()).isEqualTo(2);
    assertThat(run.err()).contains("glotwire --help");
  }

  @Test
  void saysErrorsAsOneDocument() {
    int code = run.of("languages", "psuedo", "--json");

    assertThat(run.err())
        .isEqualTo(
            """
            {
              "error" : {
                "code" : "unknown-provider",
                "message" : "no provider is called 'psuedo'",
                "hint" : "Did you mean pseudo?"
              },
              "exitCode" : 2
            }
            """);
    assertThat(run.out()).isEmpty();
    assertThat(code).isEqualTo(2);
  }

  @Test
  void printsAStackTraceOnlyToDebug() {
    run.of("segment", "no-such-file");
    assertThat(run.err()).doesNotContain("\tat ");

    run.of("segment", "no-such-file", "--debug");
    assertThat(run.err()).contains("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"segment", "providers", "languages", "completion", "setup"})
  void explainsEveryCommandWithExamples(String command) {
    assertThat(run.of(command, "--help")).isZero();
    assertThat(run.out()).startsWith("Usage: glotwire " + command).contains("Example");
  }

  @Test
  void endsQuietlyWhenTheReaderIsGone() {
    assertThat(runInto(new FailingStream("Broken pipe"), "--help")).isEqualTo(141);
  }

  @Test
  void saysThatTheOutputIsFull() {
    assertThat(runInto(new FailingStream("No space left on device"), "--help")).isEqualTo(73);
  }

  private static int runInto(OutputStream out, String... args) {
    return new Glotwire(
            dev.glotwire.cli.output.Console.of(
                InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), name -> null))
        .run(args);
  }

  private static final class FailingStream extends OutputStream {
    private final String message;

    FailingStream(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }
}
