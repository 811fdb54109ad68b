package dev.glotwire.bundle;

import static dev.glotwire.bundle.SampleBundle.content;
import static dev.glotwire.bundle.SampleBundle.pair;
import static dev.glotwire.bundle.SampleBundle.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Span;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPageTest {
  @TempDir Path out;

  @Test
  void showsEveryBlockBesideItsSource() throws IOException {
    Document page = page(SampleBundle.spanish().bundle());

    assertThat(page.select(".row[id]").eachAttr("id"))
        .containsExactly("b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8");
    assertThat(page.select("#b2 .source h1").text())
        .isEqualTo("Lindmar’s harbor opens its first tidal power station");
    assertThat(page.select("#b2 .target h1").text())
        .isEqualTo("El puerto de Lindmar abre su primera central mareomotriz");
  }

  @Test
  void tellsLanguageAndDirectionOfEveryPart() throws IOException {
    Document page =
        page(
            new SampleBundle()
                .block(BlockKind.PARAGRAPH, 0, text("Peace"))
                .target("ar", SampleBundle.ICU, content(text("سلام")))
                .target("he", SampleBundle.ICU, content(text("שלום")))
                .target("ja", SampleBundle.ICU, content(text("平和")))
                .bundle());

    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(cell(page, "ar").attr("lang")).isEqualTo("ar");
    assertThat(cell(page, "ar").attr("dir")).isEqualTo("rtl");
    assertThat(cell(page, "he").attr("dir")).isEqualTo("rtl");
    assertThat(cell(page, "ja").attr("dir")).isEqualTo("ltr");
    assertThat(page.select(".choice span[lang=ar][dir=rtl]").text()).isEqualTo("العربية");
  }

  @Test
  void startsWithTheFirstLanguage() throws IOException {
    Document page =
        page(
            SampleBundle.spanish()
                .target("ca", SampleBundle.ICU, SampleBundle.tidesInSpanish())
                .bundle());

    assertThat(page.select("input[name=language]").eachAttr("value")).containsExactly("es", "ca");
    assertThat(page.select("input[name=language][checked]").eachAttr("value"))
        .containsExactly("es");
    assertThat(page.select(".choice label").eachText()).containsExactly("Español", "Català");
  }

  @Test
  void policyAllowsItsOwnStyleAndScriptOnly() throws Exception {
    Document page = page(SampleBundle.spanish().bundle());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("style-src 'sha256-" + sha256(page.selectFirst("style").data()) + "'")
        .contains("script-src 'sha256-" + sha256(page.selectFirst("script").data()) + "'")
        .doesNotContain("unsafe");
    assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
  }

  @Test
  void needsNoOtherFile() throws IOException {
    Document page = page(SampleBundle.spanish().bundle());

    assertThat(page.select("[src], link, iframe, object, embed, img")).isEmpty();
    assertThat(page.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void linksTheFilesOfTheBundle() throws IOException {
    Path folder = SampleBundle.spanish().named("día 1.txt").bundle().writeTo(out);
    Document page = Jsoup.parse(folder.resolve("index.html"));

    for (String address : page.select("dd a, footer a").eachAttr("href")) {
      assertThat(Path.of(folder.toUri().resolve(address))).isRegularFile();
    }
    assertThat(page.select("dd a").eachText()).containsExactly("día 1.es.txt", "día 1.es.xlf");
  }

  @Test
  void showsEmphasisLinksAndCode() throws IOException {
    Document page = page(SampleBundle.spanish().bundle());

    assertThat(page.select("#b4 .target strong").text()).isEqualTo("doce turbinas");
    assertThat(page.select("#b4 .target a").attr("href"))
        .isEqualTo("https://example.org/tides?a=1&b=2");
    assertThat(page.select("#b7 .target code").text()).isEqualTo("tidectl --all");
    assertThat(page.select("#b8 .target pre").text()).isEqualTo("tidectl --all > log.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "relative.html",
        "java\tscript:alert(1)",
        "https:\" onclick=\"x"
      })
  void followsNoOtherAddressThanWebAndMail(String address) throws IOException {
    String escaped = address.replace("\"", "&quot;");
    Content html = content(pair(1, Code.Type.LINK, "<a href=\"" + escaped + "\">", "text", "</a>"));
    Content markdown = content(pair(1, Code.Type.LINK, "[", "text", "](<" + address + ">)"));

    for (Content each : List.of(html, markdown)) {
      Document page = page(paragraph(each));
      assertThat(page.select(".row a")).isEmpty();
      assertThat(page.select(".target p").text()).isEqualTo("text");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a(b)?c=d&e", "http://example.org", "mailto:a@example.org"})
  void followsWebAndMail(String address) throws IOException {
    Content html =
        content(
            pair(
                1,
                Code.Type.LINK,
                "<a href='" + address.replace("&", "&amp;") + "'>",
                "x",
                "</a>"));
    Content markdown = content(pair(1, Code.Type.LINK, "[", "x", "](" + address + " \"title\")"));

    assertThat(page(paragraph(html)).select(".target p a").attr("href")).isEqualTo(address);
    assertThat(page(paragraph(markdown)).select(".target p a").attr("href")).isEqualTo(address);
  }

  @Test
  void letsNoTextBecomeMarkup() throws IOException {
    String hostile = "</p><script>alert(1)</script><img src=x onerror='x'>\"&amp;<!--\u0000\u0085";
    Finding finding =
        new Finding(hostile, Severity.ERROR, hostile, Optional.empty(), Optional.empty());
    Bundle bundle =
        new SampleBundle()
            .named("\"><script>alert(2)</script>.txt")
            .block(BlockKind.HEADLINE, 1, text(hostile))
            .target("es", new Origin(hostile, hostile, List.of()), content(text(hostile)))
            .bundle();
    TargetArticle target =
        SampleBundle.with(
            bundle.targets().get(0),
            0,
            block ->
                new TargetBlock(
                    block.source(),
                    BlockState.TRANSLATED,
                    block.target(),
                    block.origin(),
                    List.of(finding)));

    Document page = page(new Bundle(bundle.article(), Locale.ENGLISH, List.of(target)));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("h1").first().text()).startsWith("</p><script>").contains("&amp;<!--");
  }

  @Test
  void marksWhatTheChecksFound() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    Finding finding =
        new Finding(
            "figures",
            Severity.WARNING,
            "Look at the price.",
            Optional.empty(),
            Optional.of(new Span(17, 30)));
    TargetArticle target =
        SampleBundle.with(
            bundle.targets().get(0),
            6,
            block ->
                new TargetBlock(
                    block.source(),
                    block.state(),
                    block.target(),
                    block.origin(),
                    List.of(finding)));

    Document page = page(new Bundle(bundle.article(), Locale.ENGLISH, List.of(target)));

    assertThat(page.select("#b7 .target mark.warning").text()).isEqualTo("48,5 millones");
    assertThat(page.select("#b7 .target .notes").text()).isEqualTo("warning Look at the price.");
    assertThat(page.select(".report a[href=#b7]").text()).isEqualTo("Look at the price.");
  }

  @Test
  void putsWhatHasToBeLookedAtBeforeWhatWasPutRight() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    List<Finding> findings =
        List.of(
            Finding.of("localized", Severity.INFO, "Written as the language does."),
            Finding.of("names", Severity.WARNING, "A name is lost."),
            Finding.of("empty", Severity.ERROR, "It says nothing."));
    TargetArticle target =
        SampleBundle.with(
            bundle.targets().get(0),
            6,
            block ->
                new TargetBlock(
                    block.source(), block.state(), block.target(), block.origin(), findings));

    Document page = page(new Bundle(bundle.article(), Locale.ENGLISH, List.of(target)));

    assertThat(page.select("details.report summary").eachText())
        .containsExactly("2 findings to look at", "1 note on what was put right");
    assertThat(page.select("details.report[open] a").eachText())
        .containsExactly("It says nothing.", "A name is lost.");
    assertThat(page.select("details.report[open] p").text()).contains("glotwire apply FILE");
  }

  @Test
  void marksThroughCodes() throws IOException {
    Finding finding =
        new Finding("x", Severity.ERROR, "x", Optional.empty(), Optional.of(new Span(2, 8)));
    Content content =
        content(text("uno "), pair(1, Code.Type.BOLD, "*", "dos", "*"), text(" tres"));
    Bundle bundle = paragraph(content);
    TargetArticle target =
        SampleBundle.with(
            bundle.targets().get(0),
            0,
            block ->
                new TargetBlock(
                    block.source(),
                    block.state(),
                    block.target(),
                    block.origin(),
                    List.of(finding)));

    Document page = page(new Bundle(bundle.article(), Locale.ENGLISH, List.of(target)));

    assertThat(page.select(".target > p").html())
        .isEqualTo(
            "un<mark class=\"error\">o </mark><strong><mark class=\"error\">dos</mark></strong>"
                + "<mark class=\"error\"> </mark>tres");
  }

  @Test
  void saysWhatIsNotTranslated() throws IOException {
    Bundle whole = SampleBundle.spanish().bundle();
    TargetArticle failed = SampleBundle.failing(whole.targets().get(0), 4);

    Document page = page(new Bundle(whole.article(), Locale.ENGLISH, List.of(failed)));

    assertThat(page.select(".alert").text())
        .isEqualTo(
            "Not finished. 1 of 8 blocks is not translated and shown in the source language.");
    Element cell = page.selectFirst("#b5 .target");
    assertThat(cell.classNames()).contains("failed");
    assertThat(cell.attr("lang")).isEqualTo("en");
    assertThat(cell.select(".notes").text()).startsWith("Not translated");
    assertThat(page.select(".choice .flag").text()).isEqualTo("partial");
  }

  @Test
  void saysWhoTranslated() throws IOException {
    Bundle bundle = SampleBundle.spanish().bundle();
    TargetArticle dated =
        SampleBundle.with(
            bundle.targets().get(0),
            0,
            block ->
                new TargetBlock(
                    block.source(),
                    block.state(),
                    block.target(),
                    Optional.of(SampleBundle.ICU),
                    List.of()));

    Document page = page(new Bundle(bundle.article(), Locale.ENGLISH, List.of(dated)));

    assertThat(page.select("dd").eachText())
        .contains("icu, en: 1 block; apertium 3.8, en → es: 6 blocks");
    assertThat(page.select("#b1 .notes").text()).isEqualTo("icu, en");
    assertThat(page.select("#b2 .notes")).isEmpty();
  }

  @Test
  void namesEveryControl() throws IOException {
    Document page = page(SampleBundle.spanish().bundle());

    for (Element input : page.select("input")) {
      assertThat(page.select("label[for=" + input.id() + "]").text()).isNotBlank();
    }
    assertThat(page.select("legend").text()).isNotBlank();
    assertThat(page.select("main, header, footer")).hasSize(3);
    Elements ids = page.select("[id]");
    assertThat(ids.eachAttr("id")).doesNotHaveDuplicates();
  }

  private Document page(Bundle bundle) throws IOException {
    Path folder = BundleWriter.standard().replacing().write(bundle, out);
    return Jsoup.parse(Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8));
  }

  private static Bundle paragraph(Content content) {
    return new SampleBundle()
        .block(BlockKind.PARAGRAPH, 0, content.parts().toArray())
        .target("es", SampleBundle.ICU, content)
        .bundle();
  }

  private static Element cell(Document page, String tag) {
    return page.selectFirst("#b1 [data-in=" + tag + "]");
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
