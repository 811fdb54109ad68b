package dev.glotwire.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.dispatch.Time;
import dev.glotwire.doctor.Measurement.Verdict;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.LanguageTable;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.TranslationException.RateLimited;
import dev.glotwire.spi.TranslationException.Unauthorized;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import dev.glotwire.spi.TranslationProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderDoctorTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  private final Time time =
      new Time() {
        @Override
        public Duration now() {
          return Duration.ZERO;
        }

        @Override
        public void sleep(Duration duration) {
          waits.add(duration);
        }
      };

  private CapabilityReport examine(TranslationProvider provider) {
    return ProviderDoctor.standard().withTime(time).examine(provider, Locale.ENGLISH, SPANISH);
  }

  private static List<Trait> broken(CapabilityReport report) {
    return report.broken().stream().map(Measurement::trait).toList();
  }

  private static Measurement measurement(CapabilityReport report, Trait trait) {
    return report.find(trait).orElseThrow();
  }

  /** Plants one fault and returns what the report says of it; nothing else may be broken. */
  private Measurement only(Trait trait, SampleProvider provider) {
    CapabilityReport report = examine(provider);
    assertThat(broken(report)).containsExactly(trait);
    return measurement(report, trait);
  }

  @Test
  void findsNothingWrongWhereNothingIs() {
    CapabilityReport report = examine(new SampleProvider());

    assertThat(report.broken()).isEmpty();
    assertThat(report.measurements())
        .hasSize(Trait.values().length)
        .noneMatch(each -> each.verdict() == Verdict.UNKNOWN);
    assertThat(report.characters()).isBetween(500, 3_000);
    assertThat(report.requests()).isLessThan(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr"})
  void hasSentencesIn(String source) {
    CapabilityReport report =
        ProviderDoctor.standard()
            .withTime(time)
            .examine(new SampleProvider(), Locale.forLanguageTag(source), Locale.ITALIAN);

    assertThat(report.broken()).isEmpty();
  }

  @Test
  void saysInWhichLanguagesThereAreSentences() {
    assertThatThrownBy(
            () -> ProviderDoctor.standard().examine(new SampleProvider(), Locale.JAPANESE, SPANISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no probes in ja, only in de, en, es, fr");
  }

  @Test
  void namesAnEcho() {
    only(Trait.TRANSLATION, new SampleProvider().withEach(SampleProvider::swapped));
  }

  @Test
  void namesATextThatIsMissing() {
    Measurement count =
        only(
            Trait.COUNT,
            new SampleProvider()
                .with(texts -> texts.size() > 1 ? texts.subList(1, texts.size()) : texts));

    assertThat(count.measured()).isEqualTo("7 came back for 8");
  }

  @Test
  void namesAnotherOrder() {
    Measurement order =
        only(
            Trait.ORDER,
            new SampleProvider()
                .with(
                    texts -> {
                      List<String> sorted = new ArrayList<>(texts);
                      Collections.reverse(sorted);
                      return sorted;
                    }));

    assertThat(order.measured()).isEqualTo("8 of 8 are in another's place");
  }

  @Test
  void namesAWordThatCrosses() {
    Measurement independence =
        only(
            Trait.INDEPENDENCE,
            new SampleProvider()
                .with(
                    texts -> {
                      if (texts.size() == 1 || !texts.get(0).endsWith("RED")) {
                        return texts;
                      }
                      // As an engine does that is sent them in one text, on two lines.
                      List<String> moved = new ArrayList<>(texts);
                      moved.set(0, texts.get(0) + " BOAT");
                      moved.set(1, texts.get(1).replace("BOAT ", ""));
                      return moved;
                    }));

    assertThat(independence.measured()).contains("'tHE RED' alone, but 'tHE RED BOAT' beside");
  }

  @Test
  void namesATextThatHoldsAnother() {
    only(
        Trait.INDEPENDENCE,
        new SampleProvider()
            .with(
                texts -> {
                  List<String> mixed = new ArrayList<>(texts);
                  mixed.set(0, String.join(" ", texts));
                  return mixed;
                }));
  }

  @Test
  void namesThatFewerRequestsAreTakenThanDeclared() {
    CyclicBarrier allAreThere = new CyclicBarrier(4);
    AtomicInteger taken = new AtomicInteger();
    SampleProvider provider =
        new SampleProvider()
            .with(
                texts -> {
                  if (texts.size() == 1 && texts.get(0).matches(".* TO \\d{3} .*")) {
                    await(allAreThere);
                    if (taken.getAndIncrement() > 0) {
                      throw new RateLimited("sample", "one at a time", Optional.empty());
                    }
                  }
                  return texts;
                });

    assertThat(broken(examine(provider))).containsExactly(Trait.CONCURRENCY);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesTheMarkupThatIsLost() {
    assertThat(only(Trait.XML, each(text -> text.replaceAll("</?[gx][^>]*>", ""))).measured())
        .startsWith("0 of 3 sentences kept them: ");
    only(Trait.HTML, each(text -> text.replace("<b id=\"g1\">", "<b>")));
    only(Trait.PLAIN, each(text -> text.replace("⟦2⟧", "")));
  }

  private static SampleProvider each(UnaryOperator<String> fault) {
    return new SampleProvider().withEach(fault);
  }

  @Test
  void notesMarkupThatIsNotDeclared() {
    SampleProvider provider = new SampleProvider();
    provider.declaring(provider.capabilities().withMarkup(Markup.PLAIN));

    CapabilityReport report = examine(provider);

    assertThat(measurement(report, Trait.XML).verdict()).isEqualTo(Verdict.NOTE);
    assertThat(measurement(report, Trait.XML).measured()).startsWith("not declared; 3 of 3");
  }

  @Test
  void measuresAProviderThatTakesMarkupOnly() {
    SampleProvider provider = new SampleProvider();
    provider.declaring(provider.capabilities().withMarkup(Markup.XML));

    CapabilityReport report = examine(provider);

    assertThat(report.broken()).isEmpty();
    assertThat(report.find(Trait.PLAIN)).isEmpty();
    assertThat(measurement(report, Trait.URL).measured()).contains("does not come back");
  }

  @Test
  void namesCharactersThatComeBackEscaped() {
    only(Trait.ESCAPES, each(text -> text.replaceAll("&(?!\\w+;)", "&amp;")));
  }

  @Test
  void notesWhatBecomesOfWhiteSpace() {
    CapabilityReport kept = examine(new SampleProvider());
    CapabilityReport lost = examine(each(text -> text.replaceAll("\\s+", " ")));

    assertThat(measurement(kept, Trait.NEWLINES).measured()).isEqualTo("comes back");
    assertThat(measurement(kept, Trait.DOUBLED_SPACES).measured()).isEqualTo("come back");
    assertThat(measurement(lost, Trait.NEWLINES).measured()).isEqualTo("0 come back for 1");
    assertThat(measurement(lost, Trait.DOUBLED_SPACES).measured()).isEqualTo("come back as one");
    assertThat(lost.broken()).isEmpty();
  }

  @Test
  void notesWhatBecomesOfUnprotectedText() {
    CapabilityReport report = examine(new SampleProvider());

    assertThat(measurement(report, Trait.BRACES).measured()).isEqualTo("comes back");
    assertThat(measurement(report, Trait.NUMBER).measured()).isEqualTo("comes back");
    assertThat(measurement(report, Trait.EMAIL).measured())
        .isEqualTo(
            "does not come back: red.boat@example.org in"
                + " 'tHE RED BOAT SAILS TO RED.BOAT@EXAMPLE.ORG TOMORROW.'");
  }

  @Test
  void asksAProviderOfOneTextForOneText() {
    SampleProvider provider =
        new SampleProvider()
            .with(
                texts -> {
                  assertThat(texts).hasSize(1);
                  return texts;
                });
    provider.declaring(
        Capabilities.standard(Engine.NEURAL).withLimits(1, 500, LengthUnit.CHARACTERS));

    CapabilityReport report = examine(provider);

    assertThat(report.broken()).isEmpty();
    assertThat(measurement(report, Trait.INDEPENDENCE).measured()).isEqualTo("one text a request");
    assertThat(measurement(report, Trait.CONCURRENCY).measured())
        .isEqualTo("one request at a time");
  }

  @Test
  void doesNotBlameAnEngineThatAnswersDifferentlyEachTime() {
    AtomicInteger calls = new AtomicInteger();

    CapabilityReport report = examine(each(text -> text + calls.getAndIncrement() % 10 + "!"));

    assertThat(measurement(report, Trait.INDEPENDENCE).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.broken()).isEmpty();
  }

  @Test
  void waitsForAServiceThatIsBusy() {
    AtomicInteger calls = new AtomicInteger();
    SampleProvider provider =
        new SampleProvider()
            .with(
                texts -> {
                  if (calls.incrementAndGet() == 1) {
                    throw new RateLimited("sample", "wait", Optional.of(Duration.ofSeconds(9)));
                  }
                  return texts;
                });

    assertThat(examine(provider).broken()).isEmpty();
    assertThat(waits).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void goesOnAfterAProbeThatBringsNothing() {
    SampleProvider provider =
        new SampleProvider()
            .with(
                texts -> {
                  if (texts.get(0).contains("\n")) {
                    throw new Unavailable("sample", "no answer", null);
                  }
                  return texts;
                });

    CapabilityReport report = examine(provider);

    assertThat(measurement(report, Trait.NEWLINES).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(measurement(report, Trait.NEWLINES).measured())
        .isEqualTo("not measured: sample: no answer");
    assertThat(measurement(report, Trait.EMOJI).measured()).isEqualTo("comes back");
    assertThat(waits).hasSize(3);
  }

  @Test
  void endsWhereNothingCanBeMeasured() {
    assertThatThrownBy(
            () ->
                examine(
                    new SampleProvider()
                        .with(
                            texts -> {
                              throw new Unauthorized("sample", "no");
                            })))
        .isInstanceOf(Unauthorized.class);
    assertThatThrownBy(
            () ->
                examine(
                    new SampleProvider()
                        .speaking(
                            LanguageSupport.of(
                                LanguageTable.ofTags("en"), LanguageTable.ofTags("fr")))))
        .isInstanceOf(UnsupportedLanguage.class)
        .hasMessage("sample: does not translate en -> es");
  }

  @Test
  void findsNothingWrongWithPseudoTranslation() {
    try (TranslationProvider pseudo =
        Providers.installed().require("pseudo").create(ProviderConfig.of(Map.of(), name -> null))) {
      CapabilityReport report = examine(pseudo);

      assertThat(report.broken()).isEmpty();
      assertThat(measurement(report, Trait.NAME).measured()).contains("does not come back");
    }
  }
}
