package dev.glotwire.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;

class KindTest {

  @Test
  void knowsEveryTerminatorOfUnicode() {
    for (String terminator : new UnicodeSet("[[:Sentence_Break=STerm:][:Sentence_Break=ATerm:]]")) {
      if (terminator.length() == 1) {
        assertThat(Kind.of(terminator.charAt(0)))
            .as("U+%04X", (int) terminator.charAt(0))
            .isIn(Kind.STOP, Kind.MARK, Kind.FULL);
      } else {
        assertThat(Kind.of(terminator.charAt(0))).isEqualTo(Kind.HIGH_SURROGATE);
        assertThat(Kind.isFullStop(terminator.codePointAt(0))).isTrue();
      }
    }
  }

  @Test
  void letsNoLetterOrDigitEndASentence() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isLetterOrDigit(c)) {
        assertThat(Kind.of(c)).as("U+%04X", (int) c).isEqualTo(Kind.OTHER);
      }
    }
  }

  @Test
  void knowsTheWhiteSpaceOfUnicode() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE)) {
        assertThat(Kind.isSpace(c)).as("U+%04X", (int) c).isTrue();
      }
    }
  }
}
