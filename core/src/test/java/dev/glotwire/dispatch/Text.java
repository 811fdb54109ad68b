package dev.glotwire.dispatch;

import dev.glotwire.spi.Markup;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A task whose translation must start with its own text: so an answer to another text is noticed.
 */
record Text(String source) implements Task<String> {

  static List<Text> of(String... sources) {
    return java.util.Arrays.stream(sources).map(Text::new).toList();
  }

  /** Returns texts t0, t1 and so on. */
  static List<Text> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Text("t" + i)).toList();
  }

  @Override
  public String encode(Markup markup) {
    return source;
  }

  @Override
  public String decode(String answer, Markup markup) throws UnfaithfulAnswerException {
    if (!answer.startsWith(source + "|")) {
      throw new UnfaithfulAnswerException("it is the answer to another text");
    }
    return answer;
  }
}
