package dev.glotwire.bundle;

import dev.glotwire.article.TaggedText;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * A ledger in a file: a line of JSON for each answer, appended by one write. A process that is
 * killed leaves whole lines and at most a part of one, which the next run cuts off and asks for
 * again. The file is made with the first answer. Thread-safe.
 */
final class Journal implements Ledger, Closeable {
  /** Escapes all but ASCII, so that even half a character comes back as it was. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Path file;
  private final Map<String, Answer> known = new HashMap<>();
  private Optional<FileChannel> channel = Optional.empty();

  private Journal(Path file) {
    this.file = file;
  }

  /**
   * Opens the journal in {@code file}, whether it is there already or not.
   *
   * @throws IOException if what is there cannot be read
   */
  static Journal open(Path file) throws IOException {
    Journal journal = new Journal(file);
    long good = journal.read();
    if (good >= 0 && good < Files.size(file)) {
      try (FileChannel broken = FileChannel.open(file, StandardOpenOption.WRITE)) {
        broken.truncate(good);
      }
    }
    return journal;
  }

  /** Returns what is in the journal in {@code file} now, and changes nothing. */
  static Ledger peek(Path file) throws IOException {
    Journal journal = new Journal(file);
    journal.read();
    return journal.withoutLearning();
  }

  /** Returns how many answers of an earlier run there are. */
  int size() {
    return known.size();
  }

  /** Reads whole lines and returns where they end; -1 if there is no file. */
  private long read() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return -1;
    }
    byte[] bytes = Files.readAllBytes(file);
    int good = 0;
    for (int end = lineEnd(bytes, 0); end >= 0; end = lineEnd(bytes, good)) {
      Optional<Answer> answer =
          parse(new String(bytes, good, end - good, StandardCharsets.US_ASCII));
      if (answer.isEmpty()) {
        break;
      }
      known.put(answer.get().question(), answer.get());
      good = end + 1;
    }
    return good;
  }

  private static int lineEnd(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  @Override
  public synchronized Optional<Answer> find(String question) {
    return Optional.ofNullable(known.get(question));
  }

  @Override
  public synchronized void record(Answer answer) {
    try {
      if (channel.isEmpty()) {
        channel = Optional.of(append());
      }
      ByteBuffer line = ByteBuffer.wrap(write(answer).getBytes(StandardCharsets.US_ASCII));
      while (line.hasRemaining()) {
        channel.get().write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(Failure.writing(file, e));
    }
    known.put(answer.question(), answer);
  }

  /** Opens it for its owner only: it holds the text of an article. */
  private FileChannel append() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(
        file,
        java.util.Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS),
        attributes);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
      channel = Optional.empty();
    }
  }

  private static String write(Answer answer) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("question", answer.question());
      json.writeStringProperty("text", answer.text().value());
      json.writeStringProperty("provider", answer.origin().provider());
      json.writeStringProperty("engine", answer.origin().engine());
      json.writeArrayPropertyStart("route");
      answer.origin().route().forEach(locale -> json.writeString(locale.toLanguageTag()));
      json.writeEndArray();
      json.writeNumberProperty("characters", answer.characters());
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  private static Optional<Answer> parse(String line) {
    Map<String, String> texts = new HashMap<>();
    List<Locale> route = new ArrayList<>();
    long characters = 0;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        switch (json.nextToken()) {
          case START_ARRAY -> {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
              route.add(Locale.forLanguageTag(json.getString()));
            }
          }
          case VALUE_NUMBER_INT -> characters = json.getLongValue();
          default -> texts.put(name, json.getString());
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || !texts.containsKey("question")) {
        return Optional.empty();
      }
      return Optional.of(
          new Answer(
              texts.getOrDefault("question", ""),
              new TaggedText(texts.getOrDefault("text", "")),
              new Origin(
                  texts.getOrDefault("provider", ""), texts.getOrDefault("engine", ""), route),
              characters));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
