package dev.glotwire.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProviderTest {
  private static final ServiceLimits LIMITS = new ServiceLimits(2, 100, LengthUnit.CODE_POINTS, 3);
  private static final ServiceLimits ONE = new ServiceLimits(1, 100, LengthUnit.CODE_POINTS, 3);

  private static Locale tag(String tag) {
    return Locale.forLanguageTag(tag);
  }

  private static ServiceOptions options(ServiceLimits limits, Map<String, String> given) {
    return ProviderConfig.of(given, name -> null)
        .read(in -> ServiceOptions.from(in, "https://service.example/v1", limits));
  }

  private static ServiceProvider provider(Map<String, String> given) {
    ServiceOptions options = options(LIMITS, given);
    ApiClient api =
        options.client(
            "a",
            ProviderConfig.of(Map.of(), name -> null).transport(),
            error -> error.byStatus(Optional.empty()));
    return new ServiceProvider(
        "a", options, LanguageTable.parse("en es pt-BR=ptb"), api, Markup.PLAIN) {
      @Override
      protected List<String> ask(Batch batch, String source, String target) {
        return List.of(source + " " + target);
      }
    };
  }

  @Test
  void asksWithTheCodesOfTheService() {
    assertThat(provider(Map.of()).translate(Batch.of(Locale.UK, tag("pt"), "one")).texts())
        .containsExactly("en ptb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt-PT", "de", "en-GB"})
  void refusesALanguageThatItDoesNotHave(String target) {
    ServiceProvider provider = provider(Map.of());

    assertThatThrownBy(() -> provider.translate(Batch.of(Locale.ENGLISH, tag(target), "one")))
        .isInstanceOf(UnsupportedLanguage.class)
        .hasMessage("a: does not translate from en to " + target);
  }

  @Test
  void refusesMoreTextsThanARequestTakes() {
    ServiceProvider provider = provider(Map.of());

    assertThatThrownBy(() -> provider.translate(Batch.of(Locale.ENGLISH, tag("es"), "1", "2", "3")))
        .isInstanceOf(TooLarge.class)
        .hasMessage("a: a request takes 2 texts at most");
  }

  @Test
  void takesLanguagesFromTheConfiguration() {
    ServiceProvider provider = provider(Map.of("languages", "sw=swa, es=spa,yo"));

    assertThat(provider.translate(Batch.of(tag("es"), tag("sw"), "1")).texts())
        .containsExactly("spa swa");
    assertThat(provider.languages().targets(tag("sw"))).contains(tag("yo"), tag("pt-BR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw=", "=swa", "xx=x"})
  void refusesALanguageThatIsNone(String languages) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider(Map.of("languages", languages)))
        .withMessageContaining(languages.equals("xx=x") ? "xx" : languages);
  }

  @Test
  void takesLimitsFromTheConfiguration() {
    Map<String, String> given =
        new HashMap<>(Map.of("max-texts", "7", "max-length", "70", "concurrency", "1"));

    Capabilities capabilities = options(LIMITS, given).capabilities(Markup.HTML);

    assertThat(capabilities.maxTexts()).isEqualTo(7);
    assertThat(capabilities.maxLength()).isEqualTo(70);
    assertThat(capabilities.unit()).isEqualTo(LengthUnit.CODE_POINTS);
    assertThat(capabilities.concurrency()).isEqualTo(1);
    assertThat(capabilities.markup()).containsExactly(Markup.HTML);
  }

  @Test
  void countsAServerOnThisMachineAsLocal() {
    Map<String, String> given = Map.of("base-uri", "http://127.0.0.1:8080/");

    assertThat(options(LIMITS, given).capabilities(Markup.PLAIN).local()).isTrue();
    assertThat(options(LIMITS, Map.of()).capabilities(Markup.PLAIN).local()).isFalse();
  }

  @Test
  void hasNoNumberOfTextsWhereTheServiceTakesOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(ONE, Map.of("max-texts", "7")))
        .withMessageContaining("max-texts");
    assertThat(ServiceOptions.described("https://service.example", ONE))
        .noneMatch(option -> option.name().equals("max-texts"));
    assertThat(ServiceOptions.described("https://service.example", LIMITS))
        .anyMatch(option -> option.name().equals("max-texts"));
  }

  @Test
  void pairsGoBothWaysAndNewLanguagesWithAll() {
    LanguageSupport support =
        LanguagePairs.bothWays("ko:en ja", "en:ja").support(LanguageTable.parse("ko en ja fr"));

    assertThat(support.supports(tag("ja"), tag("ko"))).isTrue();
    assertThat(support.supports(tag("ja"), tag("ja"))).isFalse();
    assertThat(support.supports(tag("fr"), tag("ko"))).isTrue();
    assertThat(support.supports(tag("ko"), tag("fr"))).isTrue();
  }
}
