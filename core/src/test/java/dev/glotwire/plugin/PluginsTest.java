package dev.glotwire.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
  private static final ProviderConfig NOTHING = ProviderConfig.of(Map.of(), name -> null);

  @TempDir private Path folder;

  private Plugins load() throws IOException {
    return Plugins.load(folder, Providers.installed());
  }

  private static List<String> names(Plugins plugins) {
    return plugins.providers().all().stream().map(ProviderFactory::name).toList();
  }

  @Test
  void addsTheProvidersOfEveryJar() throws IOException {
    SampleJar.provider("First", "first").writeTo(folder.resolve("a.jar"));
    SampleJar.provider("Second", "second").writeTo(folder.resolve("b.jar"));
    Files.writeString(folder.resolve("README.txt"), "not a jar");

    try (Plugins plugins = load()) {
      assertThat(names(plugins)).contains("first", "second", "pseudo");
      assertThat(plugins.providers().require("first").title()).isEqualTo("Sample First");
      assertThat(plugins.problems()).isEmpty();
    }
  }

  @Test
  void keepsThePluginsApart() throws IOException {
    SampleJar.provider("Same", "first").writeTo(folder.resolve("a.jar"));
    SampleJar.provider("Same", "second").writeTo(folder.resolve("b.jar"));

    try (Plugins plugins = load()) {
      assertThat(names(plugins)).contains("first", "second");
    }
  }

  @Test
  void sharesLibrariesThatLieBesideThePlugins() throws IOException {
    String library = "public final class Words { public static final Object ONE = new Object(); }";
    String user = SampleJar.factory("User", "user", "Words.ONE.hashCode();");
    new SampleJar().with("Words", library).writeTo(folder.resolve("words.jar"));
    new SampleJar()
        .with("Words", library)
        .with("User", user)
        .naming("User")
        .without("Words")
        .writeTo(folder.resolve("user.jar"));

    try (Plugins plugins = load()) {
      assertThat(plugins.problems()).isEmpty();
      assertThat(names(plugins)).contains("user");
    }

    Files.delete(folder.resolve("words.jar"));
    assertOneProblem("user.jar", "needs the class Words");
  }

  private void assertOneProblem(String jar, String reason) throws IOException {
    SampleJar.provider("Good", "good").writeTo(folder.resolve("zz-good.jar"));
    try (Plugins plugins = load()) {
      assertThat(plugins.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.jar()).isEqualTo(folder.resolve(jar));
                assertThat(problem.toString()).contains(jar, reason).hasLineCount(1);
              });
      assertThat(names(plugins)).as("the others").contains("good", "pseudo");
    }
  }

  @Test
  void namesAJarThatIsNone() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "PK?");

    assertOneProblem("broken.jar", "is no jar that can be read");
  }

  @Test
  void namesAJarWhoseFactoryIsMissing() throws IOException {
    new SampleJar().naming("com.acme.Nowhere").writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "com.acme.Nowhere not found");
  }

  @Test
  void namesAJarWhoseFactoryIsAnothers() throws IOException {
    new SampleJar()
        .naming("dev.glotwire.pseudo.PseudoProviderFactory")
        .writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "names no provider factory that is in it");
  }

  @Test
  void namesAJarWhoseFactoryIsNoFactory() throws IOException {
    new SampleJar()
        .with("Plain", "public final class Plain {}")
        .naming("Plain")
        .writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "Plain not a subtype");
  }

  @Test
  void namesAJarWhoseFactoryFails() throws IOException {
    failing("throw new IllegalStateException(\"no\\n luck\");");

    assertOneProblem("broken.jar", "is broken: java.lang.IllegalStateException: no");
  }

  @Test
  void namesAJarThatWasMadeForAnotherVersion() throws IOException {
    failing("throw new NoSuchMethodError(\"Batch.gone()\");");

    assertOneProblem("broken.jar", "is made for another version of Glotwire: Batch.gone()");
  }

  private void failing(String work) throws IOException {
    new SampleJar()
        .with("Failing", SampleJar.factory("Failing", "failing", "if (true) " + work))
        .naming("Failing")
        .writeTo(folder.resolve("broken.jar"));
  }

  @Test
  void namesAJarThatNeedsANewerJava() throws IOException {
    byte[] later = ByteBuffer.allocate(10).putInt(0xCAFEBABE).putInt(200).array();
    new SampleJar()
        .withEntry("Later.class", later)
        .naming("Later")
        .writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "is made for a newer Java than this one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Acme", "acme,deepl", "../acme", "acme-", "acme translate"})
  void namesAJarWhoseProviderHasNoName(String name) throws IOException {
    SampleJar.provider("Nameless", name).writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "'" + name + "' is no name of a provider");
  }

  @Test
  void letsNobodyTakeTheNameOfAnother() throws IOException {
    SampleJar.provider("Taker", "pseudo").writeTo(folder.resolve("broken.jar"));

    assertOneProblem("broken.jar", "there is another provider called 'pseudo'");
    try (Plugins plugins = load()) {
      assertThat(plugins.providers().require("pseudo").title()).doesNotContain("Sample");
    }
  }

  @Test
  void tellsThatAPluginBrokeWhenItIsUsed() throws IOException {
    SampleJar.provider("First", "first").writeTo(folder.resolve("a.jar"));

    try (Plugins plugins = load()) {
      ProviderFactory factory = plugins.providers().require("first");

      assertThat(factory.missing(NOTHING)).isEmpty();
      assertThatThrownBy(() -> factory.create(NOTHING))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a.jar is broken: java.lang.IllegalStateException: not today");
    }
  }

  @Test
  void leavesInstalledProvidersAsTheyAre() {
    try (Plugins plugins = Plugins.none(Providers.installed())) {
      assertThat(names(plugins)).contains("pseudo");
    }
  }

  @Test
  void refusesAFolderThatEverybodyMayChange() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this system has no POSIX permissions");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(this::load)
        .isInstanceOf(UntrustedFolderException.class)
        .hasMessageContaining(folder.getFileName() + " may be changed by everybody");
  }

  @Test
  void refusesAJarThatBelongsToSomebodyElse() throws IOException {
    Path jar = SampleJar.provider("First", "first").writeTo(folder.resolve("a.jar"));
    try {
      Files.setOwner(
          jar,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    } catch (IOException e) {
      assumeTrue(false, "only root can give a file away: " + e.getMessage());
    }

    assertThatThrownBy(this::load)
        .isInstanceOf(UntrustedFolderException.class)
        .hasMessageContaining("a.jar belongs to nobody");
  }

  @Test
  void tellsThatThereIsNoFolder() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Plugins.load(nowhere, Providers.installed()))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Plugins.load(file, Providers.installed()))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void letsGoOfTheJarsWhenClosed() throws IOException {
    SampleJar.provider("First", "first")
        .with("Later", "final class Later {}")
        .writeTo(folder.resolve("a.jar"));
    Plugins plugins = load();
    ClassLoader loader = ((PluginFactory) plugins.providers().require("first")).loader();

    plugins.close();
    plugins.close();

    assertThatThrownBy(() -> loader.loadClass("Later")).isInstanceOf(ClassNotFoundException.class);
  }
}
