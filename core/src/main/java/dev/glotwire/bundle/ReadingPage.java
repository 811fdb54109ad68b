package dev.glotwire.bundle;

import dev.glotwire.language.LanguageTags;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code index.html}: source and translations side by side on one page that needs nothing
 * else. The style switches between languages; the script only adds to it. The page's own policy
 * forbids whatever is not that style and that script.
 */
final class ReadingPage {
  private final Bundle bundle;
  private final Manifest.SourceFile source;
  private final List<Manifest.Target> files;

  ReadingPage(Bundle bundle, Manifest.SourceFile source, List<Manifest.Target> files) {
    this.bundle = bundle;
    this.source = source;
    this.files = files;
  }

  void writeTo(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    HtmlOutput html = new HtmlOutput(writer);
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en", "dir", "ltr").line();
    head(html);
    html.open("body").line();
    html.element("a", "Skip to the article", "class", "skip", "href", "#article").line();
    bar(html);
    html.open("main", "id", "article").line();
    for (int i = 0; i < files.size(); i++) {
      new PageSummary(html, bundle.language(), bundle.targets().get(i), files.get(i)).write();
    }
    new PageRows(html, bundle).write();
    html.close("main").line();
    footer(html);
    html.raw("<script>").raw(resource("page.js")).raw("</script>\n");
    html.close("body").line().close("html").line();
    writer.flush();
  }

  private void head(HtmlOutput html) throws IOException {
    String style = resource("page.css") + switches();
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(style)
            + "'; script-src 'sha256-"
            + hash(resource("page.js"))
            + "'; base-uri 'none'; form-action 'none'";
    html.open("head").line().open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    meta(html, "viewport", "width=device-width, initial-scale=1");
    meta(html, "color-scheme", "light dark");
    meta(html, "robots", "noindex");
    meta(html, "generator", "Glotwire");
    html.element("title", title()).line();
    html.raw("<style>").raw(style).raw("</style>\n");
    html.close("head").line();
  }

  private static void meta(HtmlOutput html, String name, String content) throws IOException {
    html.open("meta", "name", name, "content", content).line();
  }

  private String title() {
    return bundle
        .article()
        .headline()
        .map(block -> block.content().displayText())
        .filter(text -> !text.isBlank())
        .orElse(source.name());
  }

  private void bar(HtmlOutput html) throws IOException {
    html.open("header", "class", "bar").line();
    html.open("div", "class", "inner").line();
    html.element("p", "Glotwire", "class", "brand").line();
    html.open("fieldset", "class", "languages").element("legend", "Language").line();
    String checked = "checked";
    for (TargetArticle target : bundle.targets()) {
      choice(html, target, checked);
      checked = "";
    }
    html.close("fieldset").line();
    html.open("span", "class", "beside");
    html.open(
        "input", "type", "checkbox", "id", "beside", "checked", "checked", "autocomplete", "off");
    html.element("label", "Show source", "for", "beside").close("span").line();
    html.close("div").close("header").line();
  }

  private static void choice(HtmlOutput html, TargetArticle target, String checked)
      throws IOException {
    Locale language = target.language();
    String tag = language.toLanguageTag();
    html.open("span", "class", "choice");
    html.open(
        "input",
        "type",
        "radio",
        "name",
        "language",
        "id",
        "in-" + tag,
        "value",
        tag,
        "checked",
        checked,
        "autocomplete",
        "off");
    html.open("label", "for", "in-" + tag);
    html.element("span", ownName(language), "lang", tag, "dir", LanguageTags.direction(language));
    if (!target.isComplete()) {
      html.element("span", "partial", "class", "flag error");
    } else if (target.isHeld()) {
      html.element("span", "held", "class", "flag error");
    }
    html.close("label").close("span").line();
  }

  /** Returns the name of a language in itself, as it would stand in a list. */
  static String ownName(Locale language) {
    String name = LanguageTags.displayName(language, language);
    int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(language) + name.substring(first);
  }

  private void footer(HtmlOutput html) throws IOException {
    html.open("footer", "class", "foot");
    html.open("p").text("Source: ");
    html.element("a", source.name(), "href", PageSummary.address(source.file().path()));
    html.text(" · ").text(LanguageTags.displayName(bundle.language(), Locale.ENGLISH));
    html.text(" · ").text(source.mediaType());
    html.close("p");
    for (String notice : bundle.article().notices()) {
      html.element("p", notice);
    }
    html.close("footer").line();
  }

  /** Returns the rules that show one language at a time; a tag holds nothing to escape. */
  private String switches() {
    StringBuilder rules = new StringBuilder();
    for (TargetArticle target : bundle.targets()) {
      String tag = target.language().toLanguageTag();
      rules
          .append("body:has(#in-")
          .append(tag)
          .append(":checked) [data-in]:not([data-in=\"")
          .append(tag)
          .append("\"]){display:none}\n");
    }
    return rules.toString();
  }

  private static String hash(String text) {
    return Base64.getEncoder()
        .encodeToString(FileSink.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String resource(String name) throws IOException {
    try (@Nullable InputStream in = ReadingPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the library was packed without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }
}
