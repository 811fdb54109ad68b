package dev.glotwire.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

  @ParameterizedTest
  @CsvSource({
    "pt_BR,pt-BR",
    "PT-br,pt-BR",
    "iw,he",
    "zh-tw,zh-TW",
    "in,id",
    "no,no",
    "sr_latn_rs,sr-Latn-RS",
    "ES,es",
    "tl,fil",
    "cmn,zh",
    "en-US-u-hc-h12,en-US-u-hc-h12",
    "es-419,es-419",
    "ca-valencia,ca-valencia"
  })
  void canonicalizes(String written, String tag) {
    assertThat(LanguageTags.parse(written).toLanguageTag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "english", "e", "qqx", "es pt", "zz", "und", "../es", "es-", "12"})
  void refusesWhatIsNoLanguage(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LanguageTags.parse(written))
        .withMessageContaining("'" + written + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "ar,rtl",
    "he,rtl",
    "fa,rtl",
    "ur,rtl",
    "yi,rtl",
    "es,ltr",
    "ja,ltr",
    "uz-Arab,rtl",
    "ar-Latn,ltr"
  })
  void knowsTheDirection(String tag, String direction) {
    assertThat(LanguageTags.direction(Locale.forLanguageTag(tag))).isEqualTo(direction);
  }

  @ParameterizedTest
  @CsvSource({
    "es,es-ES,true",
    "en,en-US,true",
    "zh,zh-Hans,true",
    "zh-TW,zh-Hant,true",
    "pt,pt-PT,false",
    "zh-Hant,zh,false",
    "sr-Latn,sr,false",
    "de-CH,de,false",
    "no,nb,true"
  })
  void comparesByLikelySubtags(String one, String other, boolean same) {
    assertThat(LanguageTags.isSame(LanguageTags.parse(one), LanguageTags.parse(other)))
        .isEqualTo(same);
  }

  @Test
  void namesALanguageWithItsRegion() {
    assertThat(LanguageTags.displayName(Locale.forLanguageTag("pt-BR"), Locale.ENGLISH))
        .isEqualTo("Brazilian Portuguese");
  }
}
