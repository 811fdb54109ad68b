package dev.glotwire.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What may depend on what, in all modules that the command line runs with. */
@AnalyzeClasses(packages = "dev.glotwire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule coreKnowsNeitherHttpNorTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.glotwire.connector..", "dev.glotwire.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "okhttp3..",
              "okio..",
              "java.net.http..",
              "tools.jackson.databind..",
              "picocli..",
              "dev.glotwire.connector..",
              "dev.glotwire.cli..");

  @ArchTest
  static final ArchRule onlyTheReaderKnowsTika =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.glotwire.read..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule onlyLanguageDetectionKnowsOpenNlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.glotwire.language..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule onlyTheTranslationMemoryKnowsDatabases =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.glotwire.memory..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..");

  @ArchTest
  static final ArchRule theCommandLineSeesProvidersOnlyThroughTheSpi =
      noClasses()
          .that()
          .resideInAPackage("dev.glotwire.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.glotwire.connector..", "dev.glotwire.pseudo..", "..internal..");

  @ArchTest
  static final ArchRule connectorsDoNotKnowEachOther =
      slices()
          .matching("dev.glotwire.connector.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("dev.glotwire.connector.internal.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.glotwire.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              have(
                  describe(
                      "a package that is @NullMarked",
                      one ->
                          one.getPackage()
                              .tryGetPackageInfo()
                              .map(info -> info.isAnnotatedWith(NullMarked.class))
                              .orElse(false))));

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesTheStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.glotwire.cli..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule nothingDependsOnTheDefaultLocaleOrZone =
      noClasses()
          .should()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(java.nio.charset.Charset.class, "defaultCharset")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");
}
