package dev.glotwire.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  private final Segmenter segmenter = Segmenter.standard();

  private String segment(String language, String text) {
    List<String> sentences =
        segmenter.segment(text, Locale.forLanguageTag(language)).stream()
            .map(span -> span.of(text))
            .toList();
    return String.join(" | ", sentences);
  }

  /** Each line is one text; a bar stands where a sentence ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;Dr. Ana Lima met U.S. officials on Sept. 30. | “We’re ready,” J. Lima said.",
        "en;Acme Corp. rose 3.5 percent at 3:30 p.m. EDT. | He left Fri. Sep 29th.",
        "en;It moved to the U.S. | The plan failed at 5 p.m. | She left.",
        "en;See No. 5, e.g. Fig. 2, vs. the rest. | 2019 was worse.",
        "en;“Why?” he asked. | Nobody knew! | So they left.",
        "en;Sales fell. | – Nobody bought.",
        "en;The firm of St. John, Jr. and Sons Inc. closed.",
        "de;Am 29. September kam Dr. Weber mit ca. 40 Leuten, z. B. Lehrern. | Er blieb.",
        "de;Das kostet 5 Mio. Euro bzw. mehr. | Danach war Schluss.",
        "es;El Sr. Vidal llegó a EE.UU. en sept. de 2020. | La Dra. Ruiz no.",
        "fr;M. Petit et Mme. Roy vont au n. 5, av. Foch. | Ils rient.",
        "it;Il dott. Neri e l’avv. Riva sono qui. | Partono domani.",
        "pt;O Sr. Lopes e a Dra. Dias saíram às 5 p.m. de ontem. | Voltam hoje.",
        "ca;El Sr. Puig viu al núm. 5 de l’av. Diagonal. | Va marxar ahir.",
        "nl;Dhr. Jansen en mevr. Bos wonen op nr. 5, d.w.z. hier. | Ze lachen.",
        "pl;Prof. Nowak mieszka przy ul. Długiej 5, m.in. z psem. | Śpi.",
        "ru;Он живёт на ул. Ленина, д. 5, т.е. рядом. | Там тихо.",
        "ja;港は閉鎖された。 | 船は出なかった。",
        "hi;बंदरगाह बंद था। | जहाज नहीं चले।",
        "hi;वित्त मंत्री पी. चिदंबरम यहाँ थे। | वे चले गए।",
        "ar;وقال د. سمير إن السفينة غرقت. | ثم عاد.",
        "hy;Նա եկավ: | Մենք գնացինք:",
        "el;Πού είναι το λιμάνι; | Εκεί είναι.",
        "my;သူလာသည်။ | ငါသွားသည်။",
        "am;መርከቡ መጣ። | እኛ ሄድን።",
        "ur;وہ آیا۔ | ہم گئے۔",
        "zh;他读了《你好！上海》。 | 然后走了。",
        "zh;她说：“走吧！” | 他没有动。",
        "ja;「行こう」と言った。 | 誰も来ない。",
        "en;He wrote to ana.lima@example.org. | Nobody answered.",
        "en;1. Buy bread | 2. Sell fish | 3. Go home",
        "en;a) the first | b) the second | c) the third",
        "en;(1) It rained. | (2) It snowed.",
        "en;• tea and milk | • bread",
        "en;Nobody (not even Ana!) came to the U.N. meeting. | It was late.",
        "en;He waited . . . for hours. | Nobody came.",
        "en;It was Ana and I. | Did they come?",
        "en;What? | when? | where? | Nobody knew.",
        "en;It opened in 1990.[12] | It closed soon.",
        "en;Is it open? | 5 people asked.",
        "de;Die 3. Liga spielt am 5. Mai. | Sie verlor.",
        "de;Der XII. Kongress begann. | Er dauerte lange.",
        "nl;'' Ik kom. '' | Niemand kwam.",
        "fr;Il dit : « Je viens. » | Personne ne vint.",
        "sk;Bolo to 7. Apríla 2020 ráno. | Pršalo.",
        "ja;「はい。」と言った。 | 皆が笑った。",
        "el;Τι κάνεις; | Καλά είμαι.",
        "fa;آقای ع. احمدی آمد. | او رفت.",
        "en;He runs Yahoo! Inc. and more. | It grew.",
        "en;At 5 a.m. Mr. Lima left the bank at 6 P.M. | Mr. Wu stayed.",
        "de;Frau Prof. Dr. med. Lima kam. | Sie blieb.",
        "km;គេមក... ។ | យើងទៅ។",
        "th;ราคา 3.50 บาท",
        "en;are you there? | where did you go? | nobody knows.",
        "en;Are they there? where did they go? | Nobody knows.",
        "ro;Acordul cu Republica Macedonia. | (c) în numele unei alte părți.",
        "ro;Conform art. 15 alin. (5) din lege.",
        "it;La distanza la decidono i Comuni. | b) tre metri per gli alberi.",
        "ko;밥이 맛있어요 | 다음에 또 올게요",
        "ko;오늘은 좋은 날이다. | 내일도 그렇다.",
        "fi;Meillä on kesä :) | Huomenna sataa.",
        "ru;Он сказал: &#39;&#39;Да.&#39;&#39; | Потом ушёл.",
        "lt;Jis klausė: „Ar eini? “ | O ji tylėjo.",
        "de;Er rief: „Komm!“ | Niemand kam.",
        "fi;Se oli palkittu. \" | Hän kuuluu sanoneen niin.",
        "de;Es war ein Erfolg. | \" Lied für Ana\" hieß es.",
        "sk;Bolo to 21. 3. - 20. 4. v noci. | Pršalo.",
        "es;La densidad era de 7,63 hab. / km² en 2020.",
        "en;It has staff or affiliates. , 2000 Acme",
        "ja;「とても楽しみにしています ！ 」 | 調査には１５人が参加した。",
        "ja;「行きます ... ... ありがとう」と言った。",
        "ja;実績だ。 | ...などの様子が見られた。",
        "zh;他读《新年快乐！》得知此事。 | 然后走了。",
        "zh;然而，萨达姆?侯赛因的雕像倒了。 | 人们走了。",
        "kk;Сөзімен айтсақ, \"...Басқаша айтқанда солай\" деді.",
        "fr;Je regarde la nature… | Si on part, on part.",
        "lv;Tā bija ar citām tautām\". raksta Linda. | Viņa zina.",
        "pl;Tak - „nie wiem”. - napisano w komunikacie.",
        "lt;Jis minėjo įsakymą Nr. V-1143 ir kitus.",
        "lt;Tai kainavo 5 mln. Eur per metus.",
        "pl;Ekran ma 60 Hz. | Nowy model ma więcej.",
        "en;They sell tea, rice, etc. | Nobody else does.",
        "pl;Zarząd spółki Acme S.A. (Spółka) informuje.",
        "es;¡La casa cuesta $170.500.000,00! | ¡Muy costosa!",
        "el;Ο συγγραφέας Γ. Μαργαρίτης έφυγε.",
        "hi;रायपुर. मंत्री यहाँ थे। | वे चले गए।",
        "ta;தலைவர் எம்.எல்.ஏ. வந்தார். | அவர் போனார்.",
        "en;It left (the rest is known). [...] | Then it came back."
      })
  void splitsSentences(String language, String marked) {
    assertThat(segment(language, marked.replace(" | ", " "))).isEqualTo(marked);
  }

  @Test
  void splitsWhereASpaceWasForgotten() {
    assertThat(segment("en", "The ship sank.The crew lived."))
        .isEqualTo("The ship sank. | The crew lived.");
    assertThat(segment("en", "It runs on Node.js and ASP.NET."))
        .isEqualTo("It runs on Node.js and ASP.NET.");
  }

  /** A bar stands where a sentence ends, a wave where a line does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;A headline~~ | The ship sank.~ | The crew lived.",
        "en;tea~ | milk and sugar~ | bread",
        "en;This line is as long as the other lines are, and it~goes on here. | It ends.",
        "en;It was cold ~in the city.",
        "ja;これは港の~船です。",
        "en;First,~second and third."
      })
  void usesLineBreaksButNotThoseOfFullLines(String language, String marked) {
    assertThat(segment(language, marked.replace(" | ", "").replace('~', '\n')).replace('\n', '~'))
        .isEqualTo(marked.replaceAll("~+ \\|", " |"));
  }

  @Test
  void everyPrefixOfEverySampleIsCovered() {
    String sample =
        "1. Dr. Ana Lima (U.S.) said: “Go!” [3] . . . . 他说《走！》。«Да?» 5. Mai;\n\n• a.b@c.de ''x. '' 𑅁 \uD804";
    for (int end = 0; end <= sample.length(); end++) {
      assertCovered(sample.substring(0, end), Locale.GERMAN);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\u00A0"})
  void blankTextHoldsNoSentence(String text) {
    assertThat(segmenter.segment(text, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void knowsNoLanguageAndStillSplits() {
    assertThat(segmenter.segment("One is here. Two is there.", Locale.ROOT)).hasSize(2);
  }

  @Test
  void everyCharacterThatIsNoSpaceBelongsToExactlyOneSentence() {
    String alphabet = "aB. !?…\"“”()[]—-1 9\u00A0ñЖ。「」《》👍\uD83D\n;:'`,•د\u202Cกข ";
    List<Locale> languages =
        List.of(Locale.ENGLISH, Locale.GERMAN, Locale.ROOT, Locale.forLanguageTag("th"));
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovered(text.toString(), languages.get(round % languages.size()));
    }
  }

  private void assertCovered(String text, Locale language) {
    int at = 0;
    for (Span span : segmenter.segment(text, language)) {
      assertThat(text.substring(at, span.start()).replace('\u00A0', ' '))
          .as("between, in %s", text)
          .isBlank();
      assertThat(span.isEmpty()).isFalse();
      at = span.end();
    }
    assertThat(text.substring(at).replace('\u00A0', ' ')).as("after, in %s", text).isBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", "\"", "a", "a.", "A. ", "5. ", ". - ", "( ", ". . ", "''", "\n", " \n", "a\n", ") .",
        "!?", "。", "1. a ", "\u202C", "[1]", "\uD804", " ", "a:", "ก ", ",,", "• ", "U.S.", "’",
        ".\u200D", ": ; ", "! ) ", "? \" ", ". \" ", ":)", "! ! ", "&#39;", ". (..", "。...", "다 ",
        "க."
      })
  void takesLongHostileText(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());

    assertThat(segmenter.segment(text, Locale.ENGLISH))
        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
  }
}
