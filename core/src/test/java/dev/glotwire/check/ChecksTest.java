package dev.glotwire.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.glotwire.article.Span;
import dev.glotwire.check.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static Check always(Finding finding) {
    return translation -> List.of(finding);
  }

  @Test
  void answersInTheOrderOfTheTarget() {
    Finding whole = Finding.of("whole", Severity.INFO, "All of it.");
    Finding early = whole.inTarget(new Span(2, 3));
    Finding late = whole.inSource(new Span(0, 1)).inTarget(new Span(7, 9));
    Checks checks = Checks.standard().with(always(late)).with(always(whole)).with(always(early));

    assertThat(checks.find(Samples.translation("One two.", "Uno, dos.")))
        .containsExactly(whole, early, late);
  }

  @Test
  void addingACheckLeavesTheOthersAsTheyWere() {
    Checks standard = Checks.standard();
    standard.with(always(Finding.of("new", Severity.INFO, "New.")));

    assertThat(standard.find(Samples.translation("One two.", "Uno, dos."))).isEmpty();
  }
}
