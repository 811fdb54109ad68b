package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactGateTest {

  private static List<Finding> find(String source, String target, String language) {
    return new FactGate().find(Samples.translation(source, target, language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|It has 2,300 men.|Es hat 2.300 Mann.",
        "de|It has 2,300 men.|Es hat 2300 Mann.",
        "fr|It took three decades.|Cela a pris trente ans.",
        "ca|It is 1,600 km (1,000 mi) long.|Fa 1.600 km de llarg.",
        "de|The two sides met.|Die beiden Seiten trafen sich.",
        "ar|The two men came.|جاء الرجلان.",
        "es|He ran 5½ miles.|Corrió 5,5 millas.",
        "es|Open 5-7 p.m.|Abierto 17:00–19:00.",
        "es|It fell by 11:30 a.m. ET (1630 GMT).|Cayó a las 11:30 ET (16:30 GMT).",
        "es|It lifted off at 7:02:15 p.m. EDT.|Despegó a las 19:02:15 EDT.",
        "es|It turns over 10 billion euros.|Factura 10 miles de millones de euros.",
        "pt|It turns over 10.5 billion euros.|Fatura 10,5 milhares de milhões de euros.",
        "pt|It holds 1.2 trillion euros.|Tem 1,2 biliões de euros.",
        "es|It costs 5 euros, $1,250 or £1,001.|Cuesta 5 €, 1250 $ o 1001 £.",
        "es|See Table 3.1 and v2.10.3.|Véase la tabla 3.1 y v2.10.3.",
        "es|It was updated on 11/24/2025.|Se actualizó el 24 de noviembre de 2025.",
        "es|It is open from 10.30am to 4.45pm.|Abre de 10:30 a 16:45.",
        "es|It costs $1.5-2 million, £10-£15 or 20-25 euros.|Cuesta 1,5-2 millones de dólares, 10-15 £ o 20-25 euros.",
        "gl|Eighteen percent left.|Dezaoito por cento marchou.",
        "es|He waited thirty years. It opens at 7:30 p.m.|Esperó treinta años. Abre a las 19:30.",
        "es|Open from 5 to 7 p.m.|Abierto de 17:00 a 19:00.",
        "es|He ran 5½ miles.|Corrió 5 1/2 millas.",
        "es|He ran 5½ miles.|Corrió cinco millas y media.",
        "de|He ran 5½ miles.|Er lief fünfeinhalb Meilen.",
        "ja|He ran 5½ miles.|彼は5.5マイル走った。",
        "de|Add 3 1/2 cups.|3½ Tassen zugeben.",
        "es|Add 1/2 teaspoon.|Añada ½ cucharadita.",
        "es|Add 1/2 teaspoon.|Añada media cucharadita.",
        "de|Add ½ teaspoon.|1/2 Teelöffel zugeben.",
        "de|Add 2⅓ cups.|2,33 Tassen zugeben.",
        "es|A 3/4 majority.|Una mayoría de tres cuartos.",
        "es|It fell by ¼ point.|Bajó un cuarto de punto.",
        "cs|It took two million to three million.|Vzalo si dva až tři miliony.",
        "ko|About three thousand years passed.|약 3천년이 지났다.",
        "sv|About three thousand came.|Cirka tretusen kom.",
        "de|Some four dozen came.|Etwa 50 kamen.",
        "es|It took 1.5 hours.|Tardó una hora y media.",
        "bn|About 1.5 million came.|প্রায় দেড় মিলিয়ন এসেছিল।",
        "es|It took 30 minutes.|Tardó media hora.",
        "fi|It was so in the nineteenth century.|Niin oli 1800-luvulla.",
        "ja|About 2 to 3 million came.|約200～300万人が来た。",
        "ko|About 54 million came.|약 5천4백만 명이 왔다.",
        "bg|The Il-76 fell.|Ил -76 падна.",
        "sv|It was 90(F) there.|Det var 32 grader där.",
        "de|He ran half a mile, a half mile.|Er lief 800 Meter.",
        "ja|It is a quarter.|それは4分の1だ。",
        "nl|It has 783 mi2.|Het heeft 783 mi2.",
        "es|It is due to COVID-19.|Se debe al coronavirus.",
        "es|They saw the film “Seven Samurai” there.|Vieron allí la película «Los samuráis».",
        "ig|It has 247 of them.|O nwere narị abụọ na iri anọ na asaa.",
        "ig|About 54 million came.|Ihe dị ka nde iri ise na anọ bịara.",
        "ig|It has 1,300 of them.|O nwere otu puku na narị atọ.",
        "ru|Take the 4x4.|Возьмите внедорожник.",
        "es|It opens on 1 January.|Abre el primero de enero.",
        "cy|In the 19th century it fell.|Fe gwympodd yn y bedwaredd ganrif ar bymtheg.",
        "cy|Some thirty people came.|Daeth rhyw ddeg ar hugain o bobl.",
        "et|It is seventy kilometers away.|See on seitsmekümne kilomeetri kaugusel.",
        "am|The twelve men came.|አስራ ሁለቱ ሰዎች መጡ።",
        "hy|It took ten years.|Տևեց տասը տարի։",
        "ig|On June 10 it fell.|Na Juun 10 ọ dara.",
        "ko|About 50 million people came.|약 5천만 명이 왔다.",
        "el|It costs $2.3 billion.|Κοστίζει 2,3 δισεκατομμυρίων δολαρίων.",
        "he|Fourteen banks fell.|ארבעה-עשר בנקים נפלו.",
        "fil|Eighteen people came.|Labingwalong tao ang dumating.",
        "lt|It fell in July.|Krito liepą.",
        "ml|It fell in June.|ജൂണിൽ വീണു.",
        "ro|Since Wednesday it falls.|Cade de miercuri.",
        "bs|It was an eight-year search.|Bila je to osmogodišnja potraga.",
        "de|It has 2,300 men.|Es hat 2 300 Mann.",
        "de|It has 12 men.|Es hat zwölf Mann.",
        "de|It has twelve men.|Es hat 12 Mann.",
        "de|It costs $2.3 billion.|Es kostet 2,3 Milliarden Dollar.",
        "de|At 9:30 pm it fell.|Um 21.30 Uhr fiel es.",
        "de|On September 24, 1759 it fell.|Am 24.9.1759 fiel es.",
        "de|In the 1960s it fell.|In den 60er Jahren fiel es.",
        "fr|In the 18th century it fell.|Au XVIIIe siècle, il est tombé.",
        "fi|In the 18th century it fell.|1700-luvulla se putosi.",
        "es|It costs 10 billion euros.|Cuesta 10 mil millones de euros.",
        "hi|About 1.2 million came.|12 लाख लोग आए।",
        "ja|About 340 million came.|約3億4千万人が来た。",
        "ja|On September 24, 1759 it fell.|1759年9月24日に落ちた。",
        "fa|It has 1,234.5 of them.|۱٬۲۳۴٫۵ از آنها دارد.",
        "th|It fell in 2004.|มันตกในปี 2547",
        "ru|From 340 million to 500 million came.|Пришло от 340 до 500 миллионов.",
        "ru|On Monday he left.|В понедельник он уехал.",
        "pl|It is 3,000 miles away.|Jest oddalony o 4800 km.",
        "es|It is 30 miles away.|Está a 30 millas (48 km).",
        "es|It stores 190 kilowatt-hours.|Almacena 190 kilovatio-horas.",
        "es|It stores 190 kilowatt-hours.|Almacena 190 kilovatios hora.",
        "es|It is 20 to 30 miles away.|Está a entre 20 y 30 millas (32–48 km).",
        "es|He is 5 ft 3 in tall.|Mide 5 pies 3 pulgadas (160 cm).",
        "ar|It made 165 km/h.|بلغت 165 كم في الساعة.",
        "de|It is 35° there.|Es sind 35 °C.",
        "es|The 1st to come.|El 1.º en venir.",
        "ff-Adlm|It has 48 doors.|𞥔𞥘 𞤣𞤢𞤥𞤵𞤣𞤫",
        "es|It has 48 doors.|Tiene 𝟒𝟖 puertas.",
        "de|It has 1.5 of it.|Es hat 𝟏,𝟓 davon.",
        "de|He went to the Seven Islands.|Er fuhr auf die Inseln.",
        "fr|It has 5 tons.|Il y a 5 tonnes.",
        "es|At 0230 UTC it fell.|A las 02:30 UTC cayó.",
        "es|On 3/4/2024 it fell.|El 4/3/2024 cayó.",
        "es|On 3/24/2024 it fell.|El 3/24/2024 cayó.",
        "es|On 4/4/2024 it fell.|El 4/4/2024 cayó.",
        "en-CA|On 3/4/2024 it fell.|On 3/4/2024 it fell.",
        "es|At 5 p.m. call (555) 010-2030.|A las 17 llame al (555) 010-2030.",
        "es|Call +1 555 010 2030 or see a.pdf|Llame al +1 555 010 2030",
        "es|See https://example.com/2023 there.|Ver https://example.com/2023 allí.",
        "es|It costs 50 cents.|Cuesta 50 céntimos.",
        "es|It costs 50 cents.|Cuesta 0,50 dólares.",
        "es|It costs $0.50.|Cuesta 50 centavos.",
        "fr|It costs 50 cents.|Cela coûte 50 cents.",
        "de|It costs 20p.|Es kostet 0,20 £.",
        "es|About two-thirds came.|Vinieron unos dos tercios.",
        "es|About two-thirds came.|Vinieron ⅔ de ellos.",
        "es|About two-thirds came.|Vinieron 2/3 de ellos.",
        "de|It has a two-thirds majority.|Es hat eine Zweidrittelmehrheit.",
        "de|It has a three-quarters majority.|Es hat eine Dreiviertelmehrheit.",
        "de|Three-quarters came.|75 Prozent kamen.",
        "nl|Two-thirds came, a fifth left.|Tweederde kwam, een vijfde ging.",
        "mr|Two-thirds came.|2 तृतीयांश लोक आले.",
        "ar|Two-thirds came.|حضر ثلثا الناخبين.",
        "es|One-fifth of them came.|Vino ⅕ de ellos.",
        "es|Half a million came.|Vino medio millón.",
        "de|Half a million came.|500.000 kamen.",
        "ru|Half a million came.|Пришло полмиллиона.",
        "sw|Half a million came.|Nusu milioni walikuja.",
        "fr|A quarter of a million came.|250 000 sont venus.",
        "de|Two and a half million came.|Zweieinhalb Millionen kamen.",
        "es|Two and a half million came.|Vinieron 2,5 millones.",
        "es|One and a half million came.|Vinieron 1,5 millones.",
        "es|It took 1h 30m.|Tardó 90 minutos.",
        "es|It took 90 minutes.|Tardó 1 h 30 min.",
        "es|It took 90 minutes.|Tardó una hora y media.",
        "es|It took 1h 30m.|Tardó 1 h 30 min.",
        "de|He is 6-foot-2.|Er ist 188 cm groß.",
        "de|He is 5'10\" tall.|Er ist 1,78 m groß.",
        "es|It has 10⁶ cells.|Tiene 10^6 células.",
        "es|It has 10⁶ cells.|Tiene un millón de células.",
        "es|It has 10^6 cells.|Tiene 1.000.000 de células.",
        "es|It has 1.5 × 10⁶ cells.|Tiene 1,5 millones de células.",
        "es|It has 1.5 × 10⁶ cells.|Tiene 15·10^5 células.",
        "es|It holds 6.02×10²³ atoms.|Contiene 6,02·10²³ átomos.",
        "es|It holds 6.02e23 atoms.|Contiene 6,02 × 10^23 átomos.",
        "de|It is 5 × 10⁻³ m wide.|Es ist 0,005 m breit.",
        "de|It is 10<sup>6</sup> m away.|Es ist 10⁶ m entfernt.",
        "de|It is a googol, 10¹⁰⁰.|Es ist ein Googol, 10^100.",
        "de|It has 5 m² and CO₂.|Es hat 5 m² und CO₂.",
        "de|As a text¹ says, 15² came.|Wie ein Text sagt, kamen 15.",
        "de|Five came; he was the fifth.|Fünf kamen; er war der fünfte.",
        "de|Five came; he was the fifth.|5 kamen; er war der Fünfte.",
        "ar|He had 2 goals and 2 assists.|سجّل هدفين ومرر تمريرتين حاسمتين.",
        "ru|His 2 hour speech ended.|Его двухчасовая речь закончилась.",
        "sr|They built four ships.|Изградили су четири (4) брода.",
        "fil|Eighteen holes are played.|Ang eighteen holes ay nilalaro.",
        "es|It is 3,000 miles away.|Está a 4.800 km.",
        "es|It is 800 miles away.|Está a 1.300 km.",
        "nb|About 10 o'clock it fell.|Rundt titiden falt det.",
        "es|It is 3 miles away.|Está a 5 km.",
        "ko|It fell to zero.|0에 떨어졌다.",
        "fr|At 11 o'clock he left.|À 11 h 00, il partit.",
        "fi|On September 24, 1759 it fell.|Kaatui 24.9.1759.",
        "id|On Monday it cost two cents.|Pada Sen. harganya dua sen.",
        "es|He was the fourth king.|Fue el cuarto rey.",
        "de|$5 and €5 were paid.|5 € und 5 $ wurden gezahlt.",
        "de|They paid $30 million.|Sie zahlten dreißig Millionen Dollar.",
        "es|It costs $5.|Cuesta US$ 5 dólares.",
        "tr|It rose 5 percent.|Yüzde 5 arttı.",
        "es|It rose 5 percentage points.|Subió 5 puntos porcentuales.",
        "de|It rose 5 percentage points.|Es stieg um 5 %-Punkte.",
        "ko|It rose 5 percentage points.|5%포인트 올랐다.",
        "es|It ran 30 Dec.–2 Jan. there.|Fue del 30 de diciembre al 2 de enero.",
        "es|Call 555-0143 now.|Llame al 555-0143.",
        "pl|He was the fourth king.|Był 4. królem.",
        "nl|It is the third largest city.|Het is de op twee na grootste stad.",
        "de|It is the third-largest city.|Es ist die drittgrößte Stadt.",
        "fi|It was so in the nineteenth century.|Niin oli 1800-luvulla.",
        "am|In the nineteenth century it fell.|በአስራ ዘጠነኛው ክፍለ ዘመን ወደቀ።",
        "es|He fought in World War II at 15.|Luchó a los 15 en la Segunda Guerra Mundial.",
        "fr|He fought in World War II at 15.|Il fit la Seconde Guerre mondiale à 15 ans.",
        "ko|He served Louis XVI for 5 years.|그는 5년 동안 루이 16세를 섬겼다.",
        "el|He fought in World War II at 15.|Πολέμησε στα 15 στον Β΄ Παγκόσμιο Πόλεμο.",
        "ru|Anna I shot 5 men on Monday I saw.|Анна застрелила 5 мужчин в понедельник.",
        "de|The XL size costs 5 euros.|Die große kostet 5 Euro.",
        "it|It fell in the eighteenth century.|Cadde nel XVIII secolo.",
        "de|They told a third party.|Sie sagten es anderen.",
        "de|He has the Third Class.|Er hat die Holzklasse.",
        "es|It took a third of it.|Tomó parte de ello."
      })
  void acceptsTheSameValueInAnyFormOfTheLanguage(String language, String source, String target) {
    assertThat(find(source, target, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|fact-changed|It has 2,300 men.|Es hat 2.400 Mann.",
        "es|fact-changed|He ran 5½ miles.|Corrió 5,4 millas.",
        "es|fact-changed|It costs $1,250 or £1,001.|Cuesta 1250 $ o 1001 €.",
        "es|fact-missing|It was updated on 11/24/2025.|Se actualizó el 24 de octubre de 2025.",
        "es|fact-changed|It is open until 4.45pm.|Abre hasta las 17:45.",
        "es|fact-changed|It costs $1.5-2 million, £10 or 20 euros.|Cuesta 1,5-2 millones de dólares, 10 $ o 20 euros.",
        "es|fact-changed|It fell at 1630 GMT.|Cayó a las 16:40 GMT.",
        "es|fact-changed|Open 5-7 p.m.|Abierto 15:00–19:00.",
        "es|fact-changed|He ran 5½ miles.|Corrió 5 millas.",
        "es|fact-changed|He ran 5½ miles.|Corrió 5¼ millas.",
        "de|fact-changed|Add 3 1/2 cups.|3 1/4 Tassen zugeben.",
        "es|fact-changed|It is .75 inch wide.|Mide 75 pulgadas.",
        "de|fact-missing|It ended 2:3 on day 5.|Es endete am Tag 5 mit 2 zu drei.",
        "de|fact-missing|Add ½ teaspoon.|Einen Teelöffel zugeben.",
        "de|fact-missing|Take the 4x4.|Nimm den x4.",
        "de|fact-missing|About two percent fell.|Etwa Prozent fielen.",
        "de|fact-missing|The two men came.|Die Männer kamen.",
        "ca|fact-missing|It is 1,600 km (1,000 mi) long.|Fa 1.600 km ( mi) de llarg.",
        "de|fact-missing|Some ten million came.|Einige Millionen kamen.",
        "fr|fact-missing|He got a 2:2 as a second.|Il eut un 2: en second.",
        "et|fact-changed|At 11:00 it fell.|Kell 11,00 langes.",
        "et|fact-changed|It is 1040 km away.|See on 40 km kaugusel.",
        "de|fact-new|A man came at 11:00.|Ein Mann kam um 11:01.",
        "gu|fact-changed|See Figure 1.1.|આકૃતિ 1,1 જુઓ.",
        "de|fact-changed|Take the 4x4.|Nimm den 4x5.",
        "de|fact-changed|See Figure 1.1.|Siehe Abbildung 1,1.",
        "de|fact-missing|It is at UTC+1 there.|Eine Zeit von UTC+ gilt dort.",
        "es|fact-missing|It is due to COVID-19.|Se debe a la COVID una vez.",
        "de|fact-missing|A plan starts on 1 January.|Ein Plan beginnt im Januar.",
        "fr|fact-changed|It took three decades.|Cela a pris 300 ans.",
        "ig|fact-missing|It has 247 of them.|O nwere narị abụọ na iri anọ.",
        "de|fact-changed|It has 2,300 men.|Es hat 23.000 Mann.",
        "de|fact-form|It has 2,300 men.|Es hat 2,300 Mann.",
        "de|fact-form|It is 6.34 of it.|Es ist 6.34 davon.",
        "de|fact-changed|It is 6.34 of it.|Es ist 634 davon.",
        "ff-Adlm|fact-changed|It has 48 doors.|𞥔𞥙 𞤣𞤢𞤥𞤵𞤣𞤫",
        "es|fact-missing|It has 𝟒𝟖 doors.|Tiene puertas.",
        "de|fact-missing|He left. Seven men stayed.|Er ging. Die Männer blieben.",
        "de|fact-missing|He said, “Seven men stayed.”|Er sagte: „Die Männer blieben.“",
        "es|fact-changed|It is 30 km away.|Está a 30 millas.",
        "fr|fact-changed|It is 140 miles away.|C'est à 140 pieds.",
        "de|fact-changed|Take 5 mg of it.|Nimm 5 g davon.",
        "de|fact-changed|It was 20 °C there.|Es waren dort 20 °F.",
        "de|fact-changed|It took 3 hours.|Es dauerte 3 Tage.",
        "es|fact-new|It is 30 miles away.|Está a 30 millas (84 km).",
        "de|fact-missing|It has 2,300 men.|Es hat viele.",
        "de|fact-missing|It has seven men.|Es hat Leute.",
        "de|fact-new|It has men.|Es hat 15 Mann.",
        "de|fact-changed|It has 5 men.|Es hat -5 Mann.",
        "de|fact-changed|It costs $2.3 billion.|Es kostet 2,3 Millionen Dollar.",
        "de|fact-changed|It costs $30.|Es kostet 30 €.",
        "de|fact-changed|It costs £27 million.|Es kostet 27 Millionen Euro.",
        "de|fact-changed|On Monday he left.|Am Dienstag ging er.",
        "de|fact-changed|On September 24 he left.|Am 24. Oktober ging er.",
        "de|fact-missing|On Monday he left.|Er ging.",
        "ru|fact-changed|He left on 4 May 1969.|Он уехал 4 июня 1969 года.",
        "ja|fact-changed|About 340 million came.|約3億5千万人が来た。",
        "es|fact-order|On 3/4/2024 it fell.|El 3/4/2024 cayó.",
        "de|fact-order|On 3/4/24 it fell.|Am 3/4/24 fiel es.",
        "fa|fact-changed|It has 1,234.5 of them.|۱٬۲۳۴٫۶ از آنها دارد.",
        "es|fact-changed|It costs 50 cents.|Cuesta 50 dólares.",
        "es|fact-changed|It costs $50.|Cuesta 50 centavos.",
        "es|fact-changed|It costs 50 cents.|Cuesta 50 peniques.",
        "es|fact-changed|It costs 50 cents.|Cuesta 0,50 libras.",
        "es|fact-changed|It costs 50 cents.|Cuesta 5 dólares.",
        "id|fact-missing|On Monday he left.|Sensus itu selesai.",
        "es|fact-missing|About two-thirds came.|Vinieron unos tres cuartos.",
        "es|fact-missing|About two-thirds came.|Vinieron dos quintos.",
        "es|fact-changed|About two-thirds came.|Vinieron 3/4 de ellos.",
        "es|fact-missing|Half a million came.|Vino un millón.",
        "es|fact-changed|Half a million came.|Vinieron 50.000.",
        "es|fact-missing|Two and a half million came.|Vinieron dos millones.",
        "de|fact-changed|He is 5'10\" tall.|Er ist 5 Fuß 11 groß.",
        "de|fact-changed|They paid $30 million.|Sie zahlten dreißig Millionen Euro.",
        "es|fact-changed|It costs $5.|Cuesta $ 5 euros.",
        "es|fact-changed|It rose 5 percentage points.|Subió un 5 %.",
        "es|fact-changed|It rose 5 percent.|Subió un 5 ‰.",
        "tr|fact-changed|It rose 5 percent.|Yüzde 6 arttı.",
        "tr|fact-changed|It rose by 100.|Yüzde 50 arttı.",
        "es|fact-changed|An A320-200 fell.|Cayó un A320-300.",
        "es|fact-changed|It has 10⁶ cells.|Tiene 10⁹ células.",
        "es|fact-changed|It has 10^6 cells.|Tiene 10^9 células.",
        "es|fact-changed|It has 10⁶ cells.|Tiene 10⁻⁶ células.",
        "es|fact-changed|It has 10⁶ cells.|Tiene 10 células.",
        "es|fact-changed|It holds 6.02×10²³ atoms.|Contiene 6,02×10²⁴ átomos.",
        "es|fact-form|It holds 6.02×10²³ atoms.|Contiene 6.02×10²³ átomos.",
        "es|fact-changed|It holds 6.02e23 atoms.|Contiene 6,02 átomos.",
        "es|fact-changed|It holds 6.02 atoms.|Contiene 6,02·10²³ átomos.",
        "de|fact-changed|It is 5 × 10⁻³ m wide.|Es ist 5 × 10⁻² m breit.",
        "de|fact-changed|It is 10¹⁰⁰ of it.|Davon sind es 10⁹⁹.",
        "es|fact-changed|He ran it in 2:05:41.|Lo corrió en 14:05:41."
      })
  void findsWhatIsNotTheSame(String language, String check, String source, String target) {
    assertThat(find(source, target, language)).extracting(Finding::check).containsExactly(check);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ca|It is 1,600 km (1,000 mi) long.|Fa 1.900 km de llarg.",
        "de|At 9:30 am it fell.|Um 9,30 Uhr fiel es.",
        "de|At 9:30 am it fell.|Um -9.30 Uhr fiel es.",
        "fi|On June 10, 1940 it fell.|Kaatui −10.6.1940.",
        "uk|It took three decades.|Минуло 30 десятиліть.",
        "de|Five came; he was the fifth.|Er war der fünfte.",
        "de|The 60th of 60 goals fell.|Das sechzigste der Tore fiel.",
        "de|In third, he led by five; she was fifth.|Der dritte führte mit 3; sie wurde 5.",
        "de|Born in September, she got an ounce.|Im September geboren, bekam sie 9 Unzen.",
        "nb|He won Formula 1 seven times.|Han vant Formel 7 sju ganger.",
        "es|It has 783,562 km² (300,948 sq mi).|Tiene 733.562 km².",
        "es|It is 3,000 miles away.|Está a 4.817 km.",
        "ko|It fell to zero.|00에 떨어졌다.",
        "ko|It fell to zero.|-0에 떨어졌다.",
        "pt|At 11:00 (UTC+1) it fell.|Às 11:01 (UTC + 1) caiu.",
        "id|At 11:00 (UTC+1) it fell.|Pukul 11.01 (UTC+1) jatuh.",
        "hr|Take the 4x4.|Uzmi 4 x .",
        "da|It helped the 10 men.|Det hjalp til for mændene.",
        "zh|He landed at 6.|他着陆了。",
        "bg|He won the match 7–2.|Той спечели двубоя със 7.",
        "fi|On September 24, 1759 it fell.|Kaatui 24.9,1759.",
        "de|$5 and €7 were paid.|5 € und 7 $ wurden gezahlt.",
        "es|Most fell until mid of May.|La mayoría cayó hasta mediados de julio.",
        "fr|In May 1969 it fell.|Mais il est tombé en 1969.",
        "id|On Monday it cost two cents.|Pada Sabtu harganya dua sen.",
        "es|He was the fourth king.|Fue el quinto rey.",
        "de|The fourth king fell.|Der König fiel.",
        "es|He fought in World War II at 15.|Luchó a los 15 en la Primera Guerra Mundial.",
        "tr|He fought in World War II at 15.|15 yaşında . Dünya Savaşı'nda savaştı.",
        "es|He served Louis XVI for 5 years.|Sirvió a Luis XIV durante 5 años.",
        "da|The ten men fell.|Mændene kom til at falde.",
        "hu|In the nineteenth century it fell.|A 18. században esett."
      })
  void findsTimesDatesAndProductsOfAnotherValue(String language, String source, String target) {
    assertThat(find(source, target, language)).isNotEmpty();
  }

  @Test
  void saysWhereInBothTexts() {
    Finding finding = find("It has 2,300 men.", "Es hat 2.400 Mann.", "de").get(0);

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message()).isEqualTo("“2,300” of the source is “2.400” in the target.");
    assertThat(finding.source()).isEqualTo(Optional.of(new Span(7, 12)));
    assertThat(finding.target()).isEqualTo(Optional.of(new Span(7, 12)));
  }

  @Test
  void looksForNothingInWhatIsKept() {
    Translation translation =
        Samples.translation("Area 51 has 4 gates.", "Area 51 tiene 4 puertas.", "es", "Area 51");

    assertThat(new FactGate().find(translation)).isEmpty();
  }

  @Test
  void raisesToErrorsOnlyWhatItsGateBlocks() {
    List<Finding> findings = find("It has 5 men.", "Es hat 6 Mann.", "de");
    Finding other = Finding.of("source-echo", Severity.WARNING, "x");

    assertThat(Gate.OFF.judge(findings)).isEmpty();
    assertThat(Gate.OFF.judge(List.of(other))).containsExactly(other);
    assertThat(Gate.WARN.judge(findings)).isEqualTo(findings);
    assertThat(Gate.BLOCK.judge(findings))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(Gate.BLOCK.judge(List.of(other))).containsExactly(other);
  }
}
