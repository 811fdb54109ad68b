package dev.glotwire.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The harbour was closed for two days after the storm, and ferries stayed in port.",
        "de|Der Hafen blieb nach dem Sturm zwei Tage lang geschlossen, und die Fähren fuhren nicht.",
        "es|El puerto permaneció cerrado dos días después de la tormenta y los barcos no salieron.",
        "pt|O porto ficou fechado durante dois dias depois da tempestade e os barcos não saíram.",
        "ca|El port va estar tancat dos dies després de la tempesta i els vaixells no van sortir.",
        "gl|O porto estivo pechado dous días despois da treboada e os barcos non saíron.",
        "fr|Le port est resté fermé deux jours après la tempête et les bateaux ne sont pas partis.",
        "ru|После шторма порт был закрыт два дня, и паромы оставались у причала.",
        "uk|Після шторму порт був закритий два дні, і пороми залишалися біля причалу.",
        "ar|بقي الميناء مغلقا يومين بعد العاصفة ولم تغادر السفن.",
        "fa|بندر پس از طوفان دو روز بسته ماند و کشتی‌ها حرکت نکردند.",
        "ja|嵐の後、港は二日間閉鎖され、フェリーは出航しなかった。",
        "zh|暴风雨过后，港口关闭了两天，渡轮停航。",
        "ko|폭풍이 지나간 뒤 항구는 이틀 동안 폐쇄되었다.",
        "he|הנמל נסגר ליומיים אחרי הסערה והמעבורות לא הפליגו.",
        "am|ወደቡ ከማዕበሉ በኋላ ለሁለት ቀናት ተዘግቶ ነበር።"
      })
  void findsTheLanguage(String tag, String text) {
    assertThat(detector.require(text)).isEqualTo(Locale.forLanguageTag(tag));
  }

  @Test
  void refusesToGuessAndNamesTheCandidates() {
    assertThatThrownBy(() -> detector.require("Hotel Taxi Radio"))
        .isInstanceOfSatisfying(
            UndeterminedLanguageException.class,
            e -> assertThat(e.candidates()).hasSizeBetween(2, 5))
        .hasMessageContaining("may be");
  }

  @Test
  void findsNothingWhereThereAreNoLetters() {
    assertThat(detector.detect("2023 – 3:2 …")).isEmpty();
    assertThatThrownBy(() -> detector.require("")).hasMessageContaining("no words");
  }

  @Test
  void aJapaneseQuotationDoesNotMakeAChineseTextJapanese() {
    String chinese = "记者在东京报道，街头的招牌上写着カフェ，旁边是一家书店，门口排着长队，人们都在等新书上市的那一天。";

    assertThat(detector.require(chinese)).isEqualTo(Locale.CHINESE);
  }

  @Test
  void scoresAddUpToNoMoreThanOne() {
    double sum =
        detector.detect("The harbour was closed.").stream()
            .mapToDouble(LanguageDetector.Candidate::score)
            .sum();

    assertThat(sum).isGreaterThan(0).isLessThanOrEqualTo(1.000001);
  }

  @Test
  void everySupportedLanguageIsATagWeUnderstand() {
    assertThat(LanguageDetector.languages())
        .hasSizeGreaterThan(75)
        .allSatisfy(tag -> assertThat(LanguageTags.parse(tag).toLanguageTag()).isEqualTo(tag));
  }
}
