package dev.glotwire.bundle;

import dev.glotwire.bundle.Manifest.OutputFile;
import dev.glotwire.bundle.Manifest.Role;
import dev.glotwire.check.Finding;
import dev.glotwire.check.Finding.Severity;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes what the reading page says of one language: state, files, who translated, findings. */
final class PageSummary {
  private static final Messages MESSAGES = Messages.of(PageSummary.class);

  private static final int EXCERPT = 48;

  private final HtmlOutput html;
  private final Locale source;
  private final TargetArticle target;
  private final Manifest.Target files;

  /**
   * @param source the language of the source
   */
  PageSummary(HtmlOutput html, Locale source, TargetArticle target, Manifest.Target files) {
    this.html = html;
    this.source = source;
    this.target = target;
    this.files = files;
  }

  void write() throws IOException {
    String tag = target.language().toLanguageTag();
    String name = LanguageTags.displayName(target.language(), Locale.ENGLISH);
    html.open(
            "section",
            "class",
            "about",
            "data-in",
            tag,
            "aria-label",
            "About the " + name + " translation")
        .line();
    if (!target.isComplete()) {
      int failed = target.count(BlockState.FAILED);
      html.open("p", "class", "alert", "role", "note");
      html.element("strong", "Not finished.");
      int all = target.blocks().size();
      html.text(" " + MESSAGES.text("not-finished", "failed", failed, "all", all));
      html.close("p").line();
    }
    if (target.isHeld()) {
      html.open("p", "class", "alert", "role", "note");
      html.element("strong", "Held back.");
      html.text(" A figure, a date or an amount is not what it is in the source.")
          .close("p")
          .line();
    }
    if (target.stale() > 0) {
      html.open("p", "class", "alert", "role", "note");
      html.element("strong", "Out of date.");
      html.text(" " + MESSAGES.text("stale", "count", target.stale())).close("p").line();
    }
    html.open("dl").line();
    entry("Language", name + " (" + tag + ")");
    entry("Blocks", blocks());
    translators();
    links();
    html.close("dl").line();
    findings();
    html.close("section").line();
  }

  private void entry(String name, String value) throws IOException {
    html.open("div").element("dt", name).element("dd", value).close("div").line();
  }

  private String blocks() {
    return java.util.Arrays.stream(BlockState.values())
        .filter(state -> target.count(state) > 0)
        .map(state -> target.count(state) + " " + ManifestWriter.lowerCase(state))
        .collect(Collectors.joining(", "));
  }

  private void translators() throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (TargetBlock block : target.blocks()) {
      block.origin().ifPresent(origin -> counts.merge(describe(origin), 1, Integer::sum));
    }
    if (counts.isEmpty()) {
      return;
    }
    html.open("div").element("dt", "Translated by").open("dd");
    String separator = "";
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      html.text(separator);
      html.text(entry.getKey() + ": " + MESSAGES.text("blocks", "count", entry.getValue()));
      separator = "; ";
    }
    html.close("dd").close("div").line();
  }

  /** Returns who translated and over which languages, such as {@code apertium, en → es → pt}. */
  static String describe(Origin origin) {
    if (origin.provider().equals(Origin.HUMAN)) {
      return "a person";
    }
    String route =
        origin.route().stream().map(Locale::toLanguageTag).collect(Collectors.joining(" → "));
    String engine = origin.engine().isEmpty() ? "" : " " + origin.engine();
    return origin.provider() + engine + (route.isEmpty() ? "" : ", " + route);
  }

  private void links() throws IOException {
    html.open("div").element("dt", "Files").open("dd");
    String separator = "";
    for (OutputFile file : files.files()) {
      html.text(separator);
      String path = file.path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      html.element(
          "a", name, "href", address(path), "class", file.role() == Role.XLIFF ? "quiet" : "");
      separator = " ";
    }
    html.close("dd").close("div").line();
  }

  /** What has to be looked at comes first; what was put right is there for who asks. */
  private void findings() throws IOException {
    List<Found> open = found(finding -> finding.severity() != Severity.INFO);
    open.sort(Comparator.comparing(one -> one.finding().severity() != Severity.ERROR));
    if (!open.isEmpty()) {
      html.open("details", "class", "report", "open", "open");
      html.element("summary", MESSAGES.text("findings", "count", open.size()));
      html.element("p", MESSAGES.text("what-next"), "class", "next");
      list(open);
    }
    List<Found> notes = found(finding -> finding.severity() == Severity.INFO);
    if (!notes.isEmpty()) {
      html.open("details", "class", "report");
      html.element("summary", MESSAGES.text("notes", "count", notes.size()));
      list(notes);
    }
  }

  /** A finding and where it is. */
  private record Found(TargetBlock block, Finding finding) {}

  private List<Found> found(Predicate<Finding> wanted) {
    List<Found> found = new ArrayList<>();
    for (TargetBlock block : target.blocks()) {
      block.findings().stream()
          .filter(wanted)
          .forEach(finding -> found.add(new Found(block, finding)));
    }
    return found;
  }

  private void list(List<Found> found) throws IOException {
    html.open("ol").line();
    for (Found one : found) {
      html.open("li");
      severity(html, one.finding());
      html.text(" ").element("a", one.finding().message(), "href", "#" + one.block().source().id());
      html.text(" ");
      html.element(
          "span",
          excerpt(one.block().source().content().displayText()),
          "class",
          "excerpt",
          "lang",
          source.toLanguageTag(),
          "dir",
          LanguageTags.direction(source));
      html.close("li").line();
    }
    html.close("ol").close("details").line();
  }

  /** Returns the start of a text, by which a reader finds it. */
  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    int end = space > EXCERPT / 2 ? space : EXCERPT;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
  }

  static void severity(HtmlOutput html, Finding finding) throws IOException {
    String severity = ManifestWriter.lowerCase(finding.severity());
    html.element("span", severity, "class", "flag " + severity);
  }

  /** Returns the relative address of a file of the bundle. */
  static String address(String path) {
    StringBuilder address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        address.append(c);
      } else {
        address.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return address.toString();
  }
}
