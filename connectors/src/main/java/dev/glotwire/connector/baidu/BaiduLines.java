package dev.glotwire.connector.baidu;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Texts as lines, each of which is translated by itself. Lines without words are not sent, for the
 * service leaves them out of its answer.
 */
record BaiduLines(List<List<String>> lines) {

  static BaiduLines of(List<String> texts) {
    return new BaiduLines(texts.stream().map(text -> List.of(text.split("\n", -1))).toList());
  }

  /** Returns what is sent. */
  String query() {
    return lines.stream()
        .flatMap(List::stream)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Returns the texts whose lines are {@code translated}; empty if there are more or fewer. */
  Optional<List<String>> join(List<String> translated) {
    Iterator<String> next = translated.iterator();
    List<String> texts = new ArrayList<>();
    for (List<String> text : lines) {
      List<String> joined = new ArrayList<>();
      for (String line : text) {
        if (line.isBlank()) {
          joined.add(line);
        } else if (next.hasNext()) {
          joined.add(next.next());
        } else {
          return Optional.empty();
        }
      }
      texts.add(String.join("\n", joined));
    }
    return next.hasNext() ? Optional.empty() : Optional.of(texts);
  }
}
