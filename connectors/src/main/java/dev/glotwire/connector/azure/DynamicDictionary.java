package dev.glotwire.connector.azure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Azure's markup for terms whose translation is given: it takes them as they are. */
final class DynamicDictionary {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Map<String, String> terms;

  /**
   * @param terms translations by term, neither of them escaped
   */
  DynamicDictionary(Map<String, String> terms) {
    this.terms = Map.copyOf(terms);
  }

  /** Returns HTML with each whole word that is a term marked; longer terms go first. */
  String mark(String html) {
    if (terms.isEmpty()) {
      return html;
    }
    Map<String, String> escaped = new HashMap<>();
    terms.forEach(
        (term, translation) -> {
          escaped.putIfAbsent(escape(capitalized(term)), capitalized(translation));
          escaped.put(escape(term), translation);
        });
    List<String> longestFirst =
        escaped.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList();
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}&])(?:" + String.join("|", longestFirst) + ")(?![\\p{L}\\p{N}])");
    StringBuilder out = new StringBuilder(html.length() + 64);
    int at = 0;
    Matcher tag = TAG.matcher(html);
    boolean kept = false;
    while (tag.find()) {
      append(out, html.substring(at, tag.start()), kept ? null : pattern, escaped);
      out.append(tag.group());
      // What a span shows is not translated anyway.
      kept = tag.group().startsWith("<span") || (kept && !tag.group().startsWith("</span"));
      at = tag.end();
    }
    append(out, html.substring(at), pattern, escaped);
    return out.toString();
  }

  private static void append(
      StringBuilder out, String text, @Nullable Pattern pattern, Map<String, String> escaped) {
    if (pattern == null) {
      out.append(text);
      return;
    }
    out.append(
        pattern
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        "<mstrans:dictionary translation=\""
                            + escape(escaped.getOrDefault(found.group(), found.group()))
                            + "\">"
                            + found.group()
                            + "</mstrans:dictionary>")));
  }

  /** Returns it as it begins a sentence: Azure knows no other case than what is written. */
  private static String capitalized(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
        + text.substring(text.offsetByCodePoints(0, 1));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
