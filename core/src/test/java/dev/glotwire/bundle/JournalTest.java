package dev.glotwire.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.glotwire.article.TaggedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Answer ONE = answer("q1", "El <1>río</1> \uD83D \"x\"\n &amp; 漢😀\u2028");
  private static final Answer TWO = answer("q2", "");
  private static final Answer THREE = answer("q3", "Tres");

  @TempDir Path temp;

  private Path file() {
    return temp.resolve("answers.jsonl");
  }

  private static Answer answer(String question, String text) {
    List<Locale> route = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));
    return new Answer(question, new TaggedText(text), new Origin("acme", "v 1", route), 17);
  }

  private void record(Answer... answers) throws IOException {
    try (Journal journal = Journal.open(file())) {
      Arrays.asList(answers).forEach(journal::record);
    }
  }

  @Test
  void findsWhatAnEarlierRunRecorded() throws IOException {
    record(ONE, TWO);
    record(THREE);

    try (Journal journal = Journal.open(file())) {
      assertThat(journal.size()).isEqualTo(3);
      assertThat(journal.find("q1")).contains(ONE);
      assertThat(journal.find("q2")).contains(TWO);
      assertThat(journal.find("q3")).contains(THREE);
      assertThat(journal.find("q4")).isEmpty();
    }
  }

  @Test
  void makesNoFileBeforeTheFirstAnswer() throws IOException {
    record();

    assertThat(file()).doesNotExist();
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    record(ONE);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void knowsTheLastAnswerToAQuestion() throws IOException {
    Answer later = answer("q1", "Otra vez");
    record(ONE, later);

    try (Journal journal = Journal.open(file())) {
      assertThat(journal.find("q1")).contains(later);
    }
  }

  @Test
  void goesOnAfterWhateverAKilledProcessLeft() throws IOException {
    record(ONE, TWO);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));

      record(THREE);

      try (Journal journal = Journal.open(file())) {
        int lines = (int) new String(whole, 0, length).chars().filter(c -> c == '\n').count();
        assertThat(journal.size()).as("cut at %d", length).isEqualTo(lines + 1);
        assertThat(journal.find("q3")).contains(THREE);
      }
    }
  }

  @Test
  void takesNothingFromALineThatIsNoAnswer() throws IOException {
    for (String line :
        List.of("x", "{}", "[]", "{\"question\":\"q\",\"text\":\"a & b\"}", "{\"question\":5")) {
      Files.writeString(file(), line + "\n");

      try (Journal journal = Journal.open(file())) {
        assertThat(journal.size()).as(line).isZero();
      }
    }
  }

  @Test
  void followsNoLink() throws IOException {
    Path other = Files.writeString(temp.resolve("other"), "mine");
    Files.createSymbolicLink(file(), other);

    assertThatThrownBy(() -> record(ONE)).isInstanceOf(UncheckedIOException.class);
    assertThat(other).hasContent("mine");
  }
}
