package dev.glotwire.bundle;

import static dev.glotwire.bundle.SampleBundle.content;
import static dev.glotwire.bundle.SampleBundle.pair;
import static dev.glotwire.bundle.SampleBundle.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.TaggedText;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.segment.Segmenter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;

/**
 * Okapi's reader validates every document here against the schemas and the rules of the standard.
 */
class XliffWriterTest {

  @Test
  void holdsOneUnitForEachBlock() throws IOException {
    List<Unit> units = units(xliff(SampleBundle.spanish().bundle()));

    assertThat(units)
        .extracting(Unit::getId)
        .containsExactly("b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8");
    assertThat(units).extracting(Unit::getType).contains("glotwire:headline", "glotwire:quote");
  }

  @Test
  void splitsABlockIntoSentencesWhereBothSidesHaveAsMany() throws IOException {
    Unit unit = units(xliff(SampleBundle.spanish().bundle())).get(3);

    assertThat(unit.getSegmentCount()).isEqualTo(2);
    assertThat(unit.getSegment(1).getSource().getPlainText())
        .startsWith("They supply 12,500 homes");
    assertThat(unit.getSegment(1).getTarget().getPlainText()).startsWith("Abastecen a 12.500");
    assertThat(unit.getPart(1).isSegment()).isFalse();
    assertThat(unit.getPart(1).getSource().getPlainText()).isEqualTo(" ");
  }

  @Test
  void isOneSegmentWhereTheNumberOfSentencesDiffers() throws IOException {
    Unit unit = unit(content(text("One. Two.")), content(text("Uno y dos.")));

    assertThat(unit.getSegmentCount()).isEqualTo(1);
    assertThat(unit.getSegment(0).getSource().getPlainText()).isEqualTo("One. Two.");
  }

  @Test
  void isOneSegmentWhereACodeWentToAnotherSentence() throws IOException {
    Unit unit =
        unit(
            content(bold(1, "One"), text(". Two.")),
            content(text("Uno. "), bold(1, "Dos"), text(".")));

    assertThat(unit.getSegmentCount()).isEqualTo(1);
  }

  @Test
  void closesACodeInALaterSegmentThanItOpens() throws IOException {
    String xliff =
        xliff(
            bundle(
                content(text("It is "), bold(1, "late. We go"), text(" now.")),
                content(text("Es "), bold(1, "tarde. Nos vamos"), text(" ya."))));

    assertThat(units(xliff).get(0).getSegmentCount()).isEqualTo(2);
    assertThat(xliff)
        .contains("Es <sc id=\"1\" type=\"fmt\" subType=\"xlf:b\" dataRef=\"d1\"/>tarde.</target>")
        .contains(
            "<target>Nos vamos<ec startRef=\"1\" type=\"fmt\" subType=\"xlf:b\" dataRef=\"d1\"/> ya.</target>");
  }

  @Test
  void keepsTheMarkupOfCodesOnce() throws IOException {
    String xliff = xliff(SampleBundle.spanish().bundle());

    assertThat(xliff)
        .contains("<data id=\"d1\">**</data>")
        .contains("<data id=\"d3\">](https://example.org/tides?a=1&amp;b=2)</data>")
        .contains("<pc id=\"2\" type=\"link\" dataRefStart=\"d2\" dataRefEnd=\"d3\">informe</pc>")
        .contains(
            "<ph id=\"1\" type=\"other\" subType=\"glotwire:verbatim\" equiv=\"tidectl --all\"");
  }

  @Test
  void codesOfSourceAndTargetAreTheSame() throws IOException {
    for (Unit unit : units(xliff(SampleBundle.spanish().bundle()))) {
      for (Part part : unit) {
        if (part.hasTarget()) {
          assertThat(ids(part.getTarget().toXLIFF())).isEqualTo(ids(part.getSource().toXLIFF()));
        }
      }
    }
  }

  @Test
  void joinedPartsAreTheBlocksText() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    List<Unit> units = units(xliff(bundle));

    for (int i = 0; i < 7; i++) {
      StringBuilder source = new StringBuilder();
      StringBuilder target = new StringBuilder();
      for (Part part : units.get(i)) {
        source.append(part.getSource().getPlainText());
        target.append(part.getTarget().getPlainText());
      }
      TargetBlock block = bundle.targets().get(0).blocks().get(i);
      assertThat(source).hasToString(block.source().content().plainText());
      assertThat(target).hasToString(block.target().plainText());
    }
  }

  @Test
  void leavesTheTargetOfAFailedBlockInitialAndEmpty() throws IOException {
    Bundle whole = SampleBundle.spanish().bundle();
    TargetArticle failed = SampleBundle.failing(whole.targets().get(0), 4);

    Unit unit = units(xliff(new Bundle(whole.article(), Locale.ENGLISH, List.of(failed)))).get(4);

    assertThat(unit.getSegment(0).getState()).isEqualTo(TargetState.INITIAL);
    assertThat(unit.getSegment(0).hasTarget()).isFalse();
    assertThat(unit.getNotes()).anyMatch(note -> note.getText().contains("gave no answer"));
  }

  @Test
  void marksWhatWasReused() throws IOException {
    Bundle whole = SampleBundle.spanish().bundle();
    TargetArticle reused =
        SampleBundle.with(
            whole.targets().get(0),
            4,
            block ->
                new TargetBlock(
                    block.source(),
                    BlockState.REUSED,
                    block.target(),
                    block.origin(),
                    List.of(Finding.of("quotes", Severity.INFO, "fine \u0000 <b>"))));

    Segment segment =
        units(xliff(new Bundle(whole.article(), Locale.ENGLISH, List.of(reused))))
            .get(4)
            .getSegment(0);

    assertThat(segment.getState()).isEqualTo(TargetState.TRANSLATED);
    assertThat(segment.getSubState()).isEqualTo("glotwire:reused");
  }

  @Test
  void marksWhatIsOutOfDateAndOffersCandidates() throws IOException {
    Bundle whole = SampleBundle.spanish().bundle();
    Candidate candidate =
        new Candidate(
            new TaggedText("They <1>supply</1> 12,000 homes.<2/> And &amp; more."),
            new TaggedText("<1>Abastecen</1> a 12.000 hogares.<2/> Y &lt; más."),
            82,
            whole.targets().get(0).blocks().get(3).origin().orElseThrow());
    TargetArticle stale =
        SampleBundle.with(
            whole.targets().get(0),
            3,
            block ->
                new TargetBlock(
                    block.source(),
                    BlockState.HUMAN,
                    block.target(),
                    block.origin(),
                    List.of(),
                    Optional.of(new TaggedText("They supply <1>12,000</1> &lt; homes.")),
                    Optional.empty(),
                    List.of(candidate)));

    String xliff = xliff(new Bundle(whole.article(), Locale.ENGLISH, List.of(stale)));
    Unit unit = units(xliff).get(3);

    assertThat(unit.getSegmentCount()).as("the candidate is of the whole text").isEqualTo(1);
    assertThat(unit.getSegment(0).getState()).isEqualTo(TargetState.TRANSLATED);
    assertThat(unit.getSegment(0).getSubState()).isEqualTo("glotwire:stale");
    assertThat(unit.getNotes()).anyMatch(note -> note.getText().contains("supply 12,000 < homes"));
    assertThat(unit.getMatches()).hasSize(1);
    net.sf.okapi.lib.xliff2.matches.Match match = unit.getMatches().get(0);
    assertThat(match.getSimilarity()).isEqualTo(82.0);
    assertThat(match.getSource().getPlainText()).isEqualTo("They supply 12,000 homes. And & more.");
    assertThat(match.getTarget().getPlainText()).isEqualTo("Abastecen a 12.000 hogares. Y < más.");
  }

  @Test
  void protectsWhatIsKept() throws IOException {
    Unit unit = units(xliff(SampleBundle.spanish().bundle())).get(7);

    assertThat(unit.getTranslate()).isFalse();
    assertThat(unit.getSegment(0).hasTarget()).isFalse();
  }

  @Test
  void keepsCharactersThatXmlCannotHold() throws IOException {
    String hostile = "a\u0000b\u001Bc\uFFFEd\uD800e\r\nf\tg]]>h<&i\uD83D\uDE00";

    String xliff = xliff(bundle(content(text(hostile)), content(text(hostile))));

    assertThat(xliff).contains("a<cp hex=\"0000\"/>b<cp hex=\"001B\"/>c<cp hex=\"FFFE\"/>d");
    StringBuilder target = new StringBuilder();
    for (Part part : units(xliff).get(0)) {
      target.append(part.getTarget().getPlainText());
    }
    assertThat(target).hasToString(hostile);
  }

  @Test
  void holdsABlockWithoutTextAndOneOfCodesOnly() throws IOException {
    Code image =
        new Code(1, Code.Role.STANDALONE, Code.Type.IMAGE, "![](a.png)", "", SampleBundle.span());

    assertThat(unit(content(), content()).getSegmentCount()).isEqualTo(1);
    assertThat(unit(content(image), content(image)).getSegmentCount()).isEqualTo(1);
  }

  @Test
  void tellsTheDirections() throws IOException {
    Bundle bundle =
        new SampleBundle()
            .block(BlockKind.PARAGRAPH, 0, text("Peace"))
            .target("ar", SampleBundle.ICU, content(text("سلام")))
            .bundle();

    assertThat(xliff(bundle)).contains("trgLang=\"ar\"").contains("srcDir=\"ltr\" trgDir=\"rtl\"");
  }

  @Test
  void writesManyNestedCodes() throws IOException {
    List<Object> parts = new ArrayList<>();
    for (int id = 1; id <= 2_000; id++) {
      parts.add(new Code(id, Code.Role.OPEN, Code.Type.OTHER, "<b>", "", SampleBundle.span()));
    }
    parts.add(text("deep"));
    for (int id = 2_000; id >= 1; id--) {
      parts.add(new Code(id, Code.Role.CLOSE, Code.Type.OTHER, "</b>", "", SampleBundle.span()));
    }
    Content deep = content(parts.toArray());

    assertThat(unit(deep, deep).getSegment(0).getTarget().getPlainText()).isEqualTo("deep");
  }

  private static List<dev.glotwire.article.Inline> bold(int id, String text) {
    return pair(id, Code.Type.BOLD, "**", text, "**");
  }

  private static Unit unit(Content source, Content target) throws IOException {
    return units(xliff(bundle(source, target))).get(0);
  }

  private static Bundle bundle(Content source, Content target) {
    return new SampleBundle()
        .block(BlockKind.PARAGRAPH, 0, source.parts().toArray())
        .target("es", SampleBundle.ICU, target)
        .bundle();
  }

  static String xliff(Bundle bundle) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XliffWriter(bundle, bundle.targets().get(0), Segmenter.standard(), "source/a.txt")
        .writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Validates a document and returns its units. */
  static List<Unit> units(String xliff) {
    List<Unit> units = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(new ByteArrayInputStream(xliff.getBytes(StandardCharsets.UTF_8)));
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
    }
    return units;
  }

  private static String ids(String xliff) {
    return java.util.regex.Pattern.compile("<(?:pc|ph|sc|ec) (?:id|startRef)=\"\\d+\"")
        .matcher(xliff)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .collect(Collectors.joining());
  }
}
