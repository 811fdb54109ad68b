package dev.glotwire.connector.google;

import java.util.List;
import java.util.regex.Pattern;

/** HTML for Google, which makes a blank of a line break: an element stands for it on the way. */
final class GoogleHtml {
  private static final String BREAK = "<br translate=\"no\">";
  private static final Pattern ANSWERED = Pattern.compile(" ?<br\\b[^<>]*> ?");

  private GoogleHtml() {}

  static List<String> sent(List<String> texts) {
    return texts.stream().map(text -> text.replace("\n", BREAK)).toList();
  }

  static List<String> received(List<String> texts) {
    return texts.stream().map(text -> ANSWERED.matcher(text).replaceAll("\n")).toList();
  }
}
