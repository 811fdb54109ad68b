package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as Maven packed it, run as a process. */
class LauncherIT {
  private static final Path DISTRIBUTION = Path.of("target", "glotwire").toAbsolutePath();
  private static final String LINE =
      "{\"id\":1,\"lang\":\"en\",\"text\":\"One came. Two left.\"}\n";
  private static final String ANSWER = "{\"id\":1,\"sentences\":[\"One came.\",\"Two left.\"]}\n";

  @TempDir private Path temp;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void needsAShell() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "the launcher needs a POSIX shell");
  }

  @BeforeEach
  void useThisJavaAndNoArchive() {
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("GLOTWIRE_CDS", "off");
  }

  @Test
  void printsTheVersionOfTheJar() {
    ProcessRun run = run("--version");

    assertThat(run.out()).matches("glotwire \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void findsItsJarsThroughALinkAndInAFolderWithSpaces() throws IOException {
    Path moved = Files.createDirectories(temp.resolve("my tools/glotwire/bin"));
    Files.copy(DISTRIBUTION.resolve("bin/glotwire"), moved.resolve("glotwire"));
    Files.createSymbolicLink(moved.resolveSibling("lib"), DISTRIBUTION.resolve("lib"));
    Path link = temp.resolve("g");
    Files.createSymbolicLink(link, Path.of("my tools/glotwire/bin/glotwire"));

    ProcessRun run = ProcessRun.of(temp, environment, LINE, List.of("./g", "segment", "--jsonl"));

    assertThat(run.out()).isEqualTo(ANSWER);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void refusesAJavaThatIsTooOld() throws IOException {
    Path old = Files.createDirectories(temp.resolve("jdk 11/bin"));
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"11.0.25\"\n");
    script(old.resolve("java"), "echo started");
    environment.put("JAVA_HOME", temp.resolve("jdk 11").toString());

    ProcessRun run = run("--version");

    assertThat(run.err()).contains("needs Java 17 or newer", "is Java 11.0.25");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(69);
  }

  @Test
  void asksAJavaThatDoesNotSayHowOldItIs() throws IOException {
    Path old = Files.createDirectories(temp.resolve("jdk8/bin"));
    script(old.resolve("java"), "echo 'openjdk version \"1.8.0_402\"' >&2");
    environment.put("JAVA_HOME", temp.resolve("jdk8").toString());

    ProcessRun run = run("--version");

    assertThat(run.err()).contains("is Java 1.8.0_402");
    assertThat(run.code()).isEqualTo(69);
  }

  @Test
  void saysThatThereIsNoJava() {
    environment.remove("JAVA_HOME");
    environment.put("PATH", temp.toString());

    ProcessRun run = run("--version");

    assertThat(run.err()).contains("needs Java 17 or newer", "openjdk-17-jre-headless");
    assertThat(run.code()).isEqualTo(69);
  }

  @Test
  void readsFileNamesBeyondAsciiInTheCLocale() throws IOException {
    environment.put("LC_ALL", "C");
    // Through a script, because this JVM's own locale spoils the names it passes on.
    Path script = temp.resolve("script");
    Files.writeString(
        script, "printf 'Il pleut. Il neige.' >été.txt; exec \"$1\" segment --lang fr été.txt\n");

    ProcessRun run =
        ProcessRun.of(
            temp,
            environment,
            "",
            List.of("/bin/sh", script.toString(), DISTRIBUTION.resolve("bin/glotwire").toString()));

    assertThat(run.out()).isEqualTo("Il pleut.\nIl neige.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void startsWithTheArchiveThatItMade() throws IOException {
    environment.put("XDG_CACHE_HOME", temp.toString());
    environment.put("GLOTWIRE_CDS", "now");
    Path log = temp.resolve("classes.log");
    environment.put("GLOTWIRE_JAVA_OPTS", "-Xlog:class+load:file=" + log);

    ProcessRun run = run("--version");

    assertThat(run.err()).isEmpty();
    assertThat(archives()).hasSize(1);
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.matches(".*dev\\.glotwire\\.cli\\.Main source: shared .*\\(top\\)"))
        .anyMatch(line -> line.matches(".*picocli\\.CommandLine source: shared .*\\(top\\)"));
  }

  @Test
  void loadsOnlyTheLibrariesThatATextFileNeeds() throws IOException {
    Path log = temp.resolve("classes.log");
    environment.put("GLOTWIRE_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Files.writeString(temp.resolve("storm.en.txt"), "Storm\n\nFerries stayed in port.\n");

    ProcessRun run = run("translate", "storm.en.txt", "--to", "es", "--provider", "pseudo");

    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("dev.glotwire.bundle.BundleWriter"))
        .noneMatch(
            line ->
                line.matches(
                    ".*\\b(org\\.apache\\.(tika|poi|pdfbox)|okhttp3|okio|kotlin|opennlp|org\\.sqlite"
                        + "|org\\.jsoup|org\\.commonmark)\\..*"));
  }

  /** In a process of its own, whose parsers print what they like. */
  @Test
  void readsAWordDocumentWithoutANoise() throws IOException {
    Files.write(temp.resolve("storm.docx"), WordFile.docx("Boats came in.", "x.xml", 1));
    environment.put("DEEPL_API_KEY", "not for parsers");

    ProcessRun run = run("inspect", "storm.docx", "--from", "en");

    assertThat(run.out()).contains("wordprocessingml", "b1    paragraph  Boats came in.");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  /** Each jar of the main class path costs a start its part, above all when a class is in none. */
  @Test
  void keepsWhatReadsDocumentsOffTheMainClassPath() throws IOException {
    try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"));
        Stream<Path> documents = Files.list(DISTRIBUTION.resolve("lib/documents"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .anyMatch(name -> name.startsWith("icu4j-"))
          .noneMatch(name -> name.matches("(tika|poi|pdfbox|bc[a-z]+|jaxb|xmlbeans)-.*"));
      assertThat(documents.map(jar -> jar.getFileName().toString()))
          .anyMatch(name -> name.startsWith("tika-core-"));
    }
  }

  @Test
  void startsWithoutAnArchiveThatIsBroken() throws IOException {
    environment.put("XDG_CACHE_HOME", temp.toString());
    environment.put("GLOTWIRE_CDS", "now");
    run("--version");
    Files.writeString(archives().get(0), "no archive");

    ProcessRun run = run("segment", "--lang", "en", "no-such-file");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("glotwire: there is no file no-such-file\n");
    assertThat(run.code()).isEqualTo(66);
  }

  @Test
  void startsWhereNoArchiveCanBeKept() {
    environment.put("XDG_CACHE_HOME", "/dev/null/nowhere");
    environment.put("GLOTWIRE_CDS", "now");

    ProcessRun run = run("--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void endsWith130OnInterrupt() throws Exception {
    assumeTrue(!ignoresInterrupts(), "this process ignores SIGINT, and so do those it starts");
    Process process = start("segment", "--jsonl");
    answerOneLine(process);

    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertThat(process.waitFor()).isEqualTo(130);
  }

  @Test
  void keepsWhatHasArrivedOnInterrupt() throws Exception {
    assumeTrue(!ignoresInterrupts(), "this process ignores SIGINT, and so do those it starts");
    Files.writeString(
        temp.resolve("storm.en.txt"), "Storm Came In\n\nIt rained.\n\nIt took forever.\n");
    try (FakeService service = new FakeService()) {
      environment.put("LIBRETRANSLATE_URL", service.address());
      environment.put("HOME", temp.toString());
      Process process =
          start(
              "translate",
              "storm.en.txt",
              "--to",
              "es",
              "-p",
              "libretranslate",
              "--option",
              "libretranslate.max-texts=1",
              "--option",
              "libretranslate.concurrency=1");
      service.awaitEndlessRequest();

      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

      assertThat(process.waitFor()).isEqualTo(130);
      assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("1 NOT TRANSLATED", "stopped");
    }
    assertThat(temp.resolve("translations/storm-came-in/es/storm.es.partial.txt"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo("«Storm Came In»\n\n«It rained.»\n\nIt took forever.\n");
  }

  @Test
  void endsQuietlyWhenItsReaderIsGone() throws Exception {
    Process process = start("segment", "--jsonl");
    answerOneLine(process);
    process.getInputStream().close();

    try (OutputStream in = process.getOutputStream()) {
      in.write(LINE.repeat(5_000).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It may end before it has read everything.
    }

    assertThat(process.waitFor()).isEqualTo(141);
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
  }

  private static void answerOneLine(Process process) throws IOException {
    process.getOutputStream().write(LINE.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(out.readLine()).isEqualTo(ANSWER.strip());
  }

  /** Whether bit 2 of the ignored signals is set: a shell does that for jobs in the background. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("glotwire"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private Process start(String... args) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(args)).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private ProcessRun run(String... args) {
    return ProcessRun.of(temp, environment, "", command(args));
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(DISTRIBUTION.resolve("bin/glotwire").toString());
    command.addAll(List.of(args));
    return command;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
