package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceEchoTest {

  private static List<Finding> find(String source, String target) {
    return new SourceEcho().find(Samples.translation(source, target));
  }

  @Test
  void findsTheSourceWhateverItsCaseAndSpaces() {
    assertThat(find("The ferries stayed in port.", "the ferries  stayed IN port. ")).hasSize(1);
  }

  @Test
  void leavesShortTextsAndRealTranslationsAlone() {
    assertThat(find("Hotel Central, Madrid", "Hotel Central, Madrid")).isEmpty();
    assertThat(find("The ferries stayed in port.", "Los transbordadores no salieron.")).isEmpty();
  }
}
