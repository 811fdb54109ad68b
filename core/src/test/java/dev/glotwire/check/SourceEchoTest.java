package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceEchoTest {

  @Test
  void findsTheSourceWhateverItsCaseAndSpaces() {
    assertThat(SourceEcho.find("The ferries stayed in port.", "the ferries  stayed IN port. "))
        .isPresent();
  }

  @Test
  void leavesShortTextsAndRealTranslationsAlone() {
    assertThat(SourceEcho.find("Hotel Central, Madrid", "Hotel Central, Madrid")).isEmpty();
    assertThat(SourceEcho.find("The ferries stayed in port.", "Los transbordadores no salieron."))
        .isEmpty();
  }
}
