package dev.glotwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.Providers;
import org.junit.jupiter.api.Test;

class ProvidersCommandTest {
  private final CommandRun run = new CommandRun();

  @Test
  void listsEveryInstalledProvider() {
    assertThat(run.of("providers")).isZero();
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactlyInAnyOrderElementsOf(
            Providers.installed().all().stream().map(ProviderFactory::name).toList());
  }

  @Test
  void saysThatPseudoMustBeNamed() {
    run.of("providers");

    assertThat(run.out()).containsPattern("(?m)^pseudo .*ready, only when named$");
  }

  @Test
  void alignsTheColumnsHoweverLongATitleIs() {
    run.of("providers");

    assertThat(run.out().lines().map(ProvidersCommandTest::column).distinct()).hasSize(1);
  }

  private static int column(String line) {
    int unready = line.indexOf("  not ready: ");
    return unready >= 0 ? unready : line.indexOf("  ready");
  }

  @Test
  void listsOptionsWhenAskedForMore() {
    run.of("providers", "-v");

    assertThat(run.out()).contains("pseudo.expansion");
  }

  @Test
  void printsOneJsonDocument() {
    assertThat(run.of("providers", "--json")).isZero();
    assertThat(run.out()).startsWith("{\n  \"providers\" : [").contains("\"name\" : \"pseudo\"");
  }

  @Test
  void saysThatPseudoTakesEveryLanguage() {
    assertThat(run.of("languages", "pseudo")).isZero();
    assertThat(run.out()).isEqualTo("pseudo\n  any language into any language\n");
  }

  @Test
  void listsTheLanguagesOfAServiceThatHasNoKeyYet() {
    assertThat(run.of("languages", "caiyun", "--from", "en")).isZero();

    assertThat(run.out()).contains("caiyun\n  en (English) -> de, es,");
    assertThat(run.err()).contains("caiyun is not ready yet: no key: set CAIYUN_TOKEN");
    assertThat(run.of("languages", "libretranslate")).isEqualTo(69);
    assertThat(run.err()).contains("libretranslate is not ready", "LIBRETRANSLATE_URL");
  }
}
