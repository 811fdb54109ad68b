package dev.glotwire.benchmarks.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A text whose sentences are known.
 *
 * @param set the file it comes from, without its extension
 * @param block which fifth of its file it lies in: texts of one document mostly share one
 */
record Sample(
    String id, String set, String language, String text, List<String> sentences, int block) {
  static final int BLOCKS = 5;

  /** How many lines of the parallel texts make one text. */
  private static final int LINES = 10;

  /** Languages that set no space between sentences. */
  private static final Set<String> UNSPACED = Set.of("ja", "my", "zh");

  private static final JsonFactory JSON = new JsonFactory();

  /** Reads all {@code .jsonl} files of a folder. */
  static List<Sample> read(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".jsonl")) {
        String set = name.substring(0, name.length() - ".jsonl".length());
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          samples.add(parse(lines.get(i), set, i * BLOCKS / lines.size()));
        }
      }
    }
    return samples;
  }

  private static Sample parse(String line, String set, int block) {
    String id = "";
    String language = "";
    String text = "";
    List<String> sentences = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String property = parser.currentName();
        parser.nextToken();
        switch (property) {
          case "id" -> id = parser.getString();
          case "lang" -> language = parser.getString();
          case "text" -> text = parser.getString();
          case "sentences" -> {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              sentences.add(parser.getString());
            }
          }
          default -> parser.skipChildren();
        }
      }
    }
    return new Sample(id, set, language, text, List.copyOf(sentences), block);
  }

  /** Joins the lines of the parallel texts, one or more sentences a line. */
  static List<Sample> readLines(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files(folder)) {
      String set = file.getFileName().toString();
      String language = set.substring(set.lastIndexOf('.') + 1);
      String space = UNSPACED.contains(language) ? "" : " ";
      List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
      for (int i = 0; i < lines.size(); i += LINES) {
        List<String> some = lines.subList(i, Math.min(lines.size(), i + LINES));
        samples.add(new Sample(set + i, set, language, String.join(space, some), some, 0));
      }
    }
    return samples;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Returns the boundaries, as {@link Offsets}; the end of the text is not among them. */
  BitSet boundaries() {
    BitSet all = new BitSet();
    int size = 0;
    for (String sentence : sentences) {
      int more = Offsets.count(sentence);
      if (more > 0) {
        size += more;
        all.set(size);
      }
    }
    all.clear(size);
    return all;
  }
}
