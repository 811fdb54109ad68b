package dev.glotwire.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.connector.internal.LanguageCodes;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.testkit.TranslationProviderContract;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Path INDEX = DOCS.resolve("reference/providers/README.md");
  private static final Path COMPARISON = DOCS.resolve("explanation/providers.md");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)");

  /** Models take any language, as far as they know it; Apertium has what is installed. */
  private static final Set<String> WITHOUT_TABLE =
      Set.of("openai", "anthropic", "gemini", "apertium");

  /** The names of the providers that have a contract test. */
  private static final Set<String> CONTRACTS = new HashSet<>();

  @BeforeAll
  static void findContractTests() throws Exception {
    for (Class<?> type : classes(RegisteredProvidersTest.class, "dev.glotwire.connector")) {
      if (TranslationProviderContract.class.isAssignableFrom(type)
          && !Modifier.isAbstract(type.getModifiers())) {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        CONTRACTS.add(nameIn(constructor.newInstance()));
      }
    }
  }

  /** Which languages there are is known before there is a key, unless a server decides it. */
  @Test
  void saysTheLanguagesOfItsTableWithoutAKey() {
    ProviderConfig nothing = ProviderConfig.of(Map.of(), variable -> null);
    for (ProviderFactory factory : Providers.installed().all()) {
      boolean table =
          !WITHOUT_TABLE.contains(factory.name())
              && !Set.of("libretranslate", "pseudo").contains(factory.name());

      Optional<LanguageSupport> languages = factory.fixedLanguages(nothing);

      assertThat(languages.map(known -> known.supports(Locale.ENGLISH, Locale.FRENCH)))
          .as(factory.name())
          .isEqualTo(table ? Optional.of(true) : Optional.empty());
    }
  }

  /** Returns the classes beside {@code neighbor}, in {@code packageName} and below. */
  private static List<Class<?>> classes(Class<?> neighbor, String packageName) throws Exception {
    Path root = Path.of(neighbor.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String path = root.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        if (!name.endsWith("package-info")) {
          classes.add(Class.forName(name));
        }
      }
    }
    return classes;
  }

  /** The method is for subclasses; a test may look at it all the same. */
  private static String nameIn(Object contract) throws Exception {
    Method name = TranslationProviderContract.class.getDeclaredMethod("name");
    name.setAccessible(true);
    return (String) name.invoke(contract);
  }

  static List<ProviderFactory> factories() {
    return Providers.installed().all().stream()
        .filter(factory -> factory.getClass().getName().startsWith("dev.glotwire.connector."))
        .toList();
  }

  @Test
  void areMoreThanAnyOtherToolHas() {
    assertThat(factories()).hasSizeGreaterThan(23);
  }

  @ParameterizedTest
  @MethodSource("factories")
  void haveAContractTest(ProviderFactory factory) {
    assertThat(CONTRACTS).contains(factory.name());
  }

  @ParameterizedTest
  @MethodSource("factories")
  void havePagesThatNameEveryOption(ProviderFactory factory) throws IOException {
    String page = Files.readString(DOCS.resolve("reference/providers/" + factory.name() + ".md"));

    assertThat(page).startsWith("# " + factory.name() + "\n");
    String common =
        page.contains("(README.md#options-of-a-service)") ? Files.readString(INDEX) : "";
    for (ProviderOption option : factory.options()) {
      if (!option.environment().isEmpty()) {
        assertThat(page).contains("`" + option.environment() + "`");
      }
      if (!option.secret()) {
        assertThat(page + common).contains("`" + option.name() + "`");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("factories")
  void areListedWhereReadersLook(ProviderFactory factory) throws IOException {
    String name = factory.name();

    assertThat(Files.readString(INDEX)).contains("[" + name + "](" + name + ".md)");
    assertThat(Files.readString(COMPARISON))
        .contains("[" + name + "](../reference/providers/" + name + ".md)");
  }

  @Test
  void areNotListedWithoutAPage() throws IOException {
    for (Path list : List.of(INDEX, COMPARISON)) {
      assertThat(LINK.matcher(Files.readString(list)).results())
          .extracting(link -> link.group(1))
          .allSatisfy(page -> assertThat(list.resolveSibling(page)).exists());
    }
  }

  @ParameterizedTest
  @MethodSource("factories")
  void haveALanguageTable(ProviderFactory factory) throws Exception {
    if (WITHOUT_TABLE.contains(factory.name())) {
      return;
    }
    List<LanguageTable> tables = new ArrayList<>();
    for (Class<?> type : classes(factory.getClass(), factory.getClass().getPackageName())) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          if (field.get(null) instanceof LanguageTable table) {
            tables.add(table);
          } else if (field.get(null) instanceof LanguageCodes codes) {
            tables.add(codes.targets());
          }
        }
      }
    }

    assertThat(tables).isNotEmpty().allSatisfy(table -> assertThat(table.locales()).isNotEmpty());
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
