package dev.glotwire.bundle;

import dev.glotwire.article.Block;
import dev.glotwire.article.BlockKind;
import dev.glotwire.article.Content;
import dev.glotwire.bundle.InlineHtml.Marked;
import dev.glotwire.check.Finding;
import dev.glotwire.language.LanguageTags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the rows of the reading page: a block of the source, and beside it all its targets. */
final class PageRows {
  private final HtmlOutput html;
  private final Bundle bundle;

  PageRows(HtmlOutput html, Bundle bundle) {
    this.html = html;
    this.bundle = bundle;
  }

  void write() throws IOException {
    heads();
    List<String> usual = bundle.targets().stream().map(PageRows::usualOrigin).toList();
    List<Block> blocks = bundle.article().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      html.open("div", "class", "row", "id", blocks.get(i).id()).line();
      cell(blocks.get(i), "source", bundle.language(), "");
      content(blocks.get(i), blocks.get(i).content(), List.of());
      html.close("div").line();
      for (int t = 0; t < usual.size(); t++) {
        TargetArticle target = bundle.targets().get(t);
        target(target.language(), target.blocks().get(i), usual.get(t));
      }
      html.close("div").line();
    }
  }

  private void heads() throws IOException {
    html.open("div", "class", "row heads").line();
    html.open("p", "class", "cell source", "dir", LanguageTags.direction(bundle.language()));
    html.text(LanguageTags.displayName(bundle.language(), Locale.ENGLISH)).text(" source");
    html.close("p").line();
    for (TargetArticle target : bundle.targets()) {
      html.element(
          "p",
          LanguageTags.displayName(target.language(), Locale.ENGLISH),
          "class",
          "cell target",
          "data-in",
          target.language().toLanguageTag(),
          "dir",
          LanguageTags.direction(target.language()));
    }
    html.close("div").line();
  }

  private void cell(Block block, String role, Locale language, String in) throws IOException {
    html.open(
        "div",
        "class",
        "cell " + role + " " + ManifestWriter.lowerCase(block.kind()),
        "data-in",
        in,
        "lang",
        language.toLanguageTag(),
        "dir",
        LanguageTags.direction(language));
  }

  /** Returns who translated most of the article: said once, not again at every block. */
  private static String usualOrigin(TargetArticle article) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (TargetBlock block : article.blocks()) {
      block.origin().ifPresent(by -> counts.merge(PageSummary.describe(by), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void target(Locale language, TargetBlock block, String usual) throws IOException {
    boolean failed = block.state() == BlockState.FAILED;
    String state = failed ? "target failed" : "target";
    Locale shown = failed ? bundle.language() : language;
    cell(block.source(), state, shown, language.toLanguageTag());
    content(block.source(), block.target(), block.findings());
    notes(block, usual);
    html.close("div").line();
  }

  private void content(Block block, Content content, List<Finding> findings) throws IOException {
    String element =
        switch (block.kind()) {
          case HEADLINE -> "h1";
          case HEADING -> "h" + Math.min(6, Math.max(2, block.level()));
          case QUOTE -> "blockquote";
          case VERBATIM -> "pre";
          case LIST_ITEM -> "li";
          default -> "p";
        };
    if (element.equals("li")) {
      html.open("ul", "class", "level-" + Math.min(6, Math.max(1, block.level())));
    }
    html.open(element);
    if (!block.label().isEmpty() && block.kind() != BlockKind.VERBATIM) {
      html.element("span", block.label(), "class", "label", "lang", "en", "dir", "ltr").text(" ");
    }
    new InlineHtml(html, marks(findings)).write(content);
    html.close(element);
    if (element.equals("li")) {
      html.close("ul");
    }
  }

  private static List<Marked> marks(List<Finding> findings) {
    List<Marked> marks = new ArrayList<>();
    for (Finding finding : findings) {
      finding.target().ifPresent(span -> marks.add(new Marked(span, finding.severity())));
    }
    return marks;
  }

  /** Writes what is to be said of a block, in the language of the page. */
  private void notes(TargetBlock block, String usual) throws IOException {
    List<String> words = new ArrayList<>();
    switch (block.state()) {
      case FAILED -> words.add("Not translated");
      case REUSED -> words.add("Reused");
      case KEPT -> words.add("Kept");
      case TRANSLATED, HUMAN -> {} // who it was says all
    }
    block.origin().map(PageSummary::describe).filter(by -> !by.equals(usual)).ifPresent(words::add);
    if (words.isEmpty() && block.findings().isEmpty() && !block.isStale()) {
      return;
    }
    html.open("div", "class", "notes", "lang", "en", "dir", "ltr");
    if (!words.isEmpty()) {
      html.element("p", String.join(" · ", words));
    }
    if (block.formerSource().isPresent()) {
      html.open("p").text("The source was: ");
      html.element(
          "q",
          block.formerSource().get().text(),
          "lang",
          bundle.language().toLanguageTag(),
          "dir",
          LanguageTags.direction(bundle.language()));
      html.close("p");
    }
    for (Finding finding : block.findings()) {
      html.open("p", "class", "finding");
      PageSummary.severity(html, finding);
      html.text(" " + finding.message()).close("p");
    }
    html.close("div");
  }
}
