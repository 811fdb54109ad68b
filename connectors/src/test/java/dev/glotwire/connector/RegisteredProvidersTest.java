package dev.glotwire.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.testkit.TranslationProviderContract;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That no provider of this module is forgotten: in the tests, in the documentation, or anywhere.
 */
class RegisteredProvidersTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  /** The contract tests of this module, by the name of the provider. */
  private static final Map<String, Object> CONTRACTS = new HashMap<>();

  @BeforeAll
  static void findContractTests() throws Exception {
    Path root =
        Path.of(
            RegisteredProvidersTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith("Test.class")).toList();
    }
    for (Path file : files) {
      String path = root.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
      Class<?> type = Class.forName(name);
      if (TranslationProviderContract.class.isAssignableFrom(type)
          && !Modifier.isAbstract(type.getModifiers())) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object contract = constructor.newInstance();
        CONTRACTS.put((String) call(contract, "name"), contract);
      }
    }
  }

  /** The methods are for subclasses; a test may look at them all the same. */
  private static Object call(Object contract, String name, Object... arguments) throws Exception {
    Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    Method method = TranslationProviderContract.class.getDeclaredMethod(name, types);
    method.setAccessible(true);
    return method.invoke(contract, arguments);
  }

  static List<ProviderFactory> factories() {
    return Providers.installed().all().stream()
        .filter(factory -> factory.getClass().getName().startsWith("dev.glotwire.connector."))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("factories")
  void haveAContractTest(ProviderFactory factory) {
    assertThat(CONTRACTS).containsKey(factory.name());
  }

  @ParameterizedTest
  @MethodSource("factories")
  void havePagesThatNameEveryOption(ProviderFactory factory) throws IOException {
    String page = Files.readString(DOCS.resolve("reference/providers/" + factory.name() + ".md"));

    assertThat(page).startsWith("# " + factory.name() + "\n");
    for (ProviderOption option : factory.options()) {
      if (!option.environment().isEmpty()) {
        assertThat(page).contains("`" + option.environment() + "`");
      }
      if (!option.secret()) {
        assertThat(page).contains("`" + option.name() + "`");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("factories")
  void areListedWhereReadersLook(ProviderFactory factory) throws IOException {
    String name = factory.name();

    assertThat(Files.readString(DOCS.resolve("reference/providers/README.md")))
        .contains("[" + name + "](" + name + ".md)");
    assertThat(Files.readString(DOCS.resolve("explanation/providers.md")))
        .contains("[" + name + "](../reference/providers/" + name + ".md)");
  }

  /** Which languages a model knows, no service tells; a server may have to be asked. */
  @ParameterizedTest
  @MethodSource("factories")
  @SuppressWarnings("unchecked")
  void haveALanguageTable(ProviderFactory factory) throws Exception {
    Object contract = CONTRACTS.get(factory.name());
    assertThat(contract).as("contract test").isNotNull();
    Map<String, String> environment = (Map<String, String>) call(contract, "environment", "key");
    ProviderConfig config =
        ProviderConfig.of(
            (Map<String, String>) call(contract, "options", NOWHERE), environment::get);

    try (TranslationProvider provider = factory.create(config)) {
      if (provider.capabilities().engine() != Engine.LANGUAGE_MODEL) {
        assertThat(unnamed(provider)).isEmpty();
      }
    }
  }

  /** Returns what is wrong with the languages of {@code provider}. */
  private static List<String> unnamed(TranslationProvider provider) {
    LanguageSupport languages;
    try {
      languages = provider.languages();
    } catch (TranslationException e) {
      return List.of();
    }
    List<String> wrong = new ArrayList<>();
    if (languages.sources().isEmpty()) {
      wrong.add("any language into any language");
    }
    for (Locale source : languages.sources()) {
      if (languages.targets(source).isEmpty()) {
        wrong.add("nothing from " + source.toLanguageTag());
      }
    }
    return wrong;
  }

  @Test
  void haveRanksOfTheirOwn() {
    List<Integer> ranks =
        factories().stream()
            .map(ProviderFactory::defaultRank)
            .filter(rank -> rank.isPresent())
            .map(rank -> rank.getAsInt())
            .toList();

    assertThat(ranks).doesNotHaveDuplicates();
  }
}
