package dev.glotwire.dispatch;

import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to send a text.
 *
 * @param markup how its placeholders stand in it
 * @param alone whether it is sent without others
 */
record Rung(Markup markup, boolean alone) {

  /**
   * Returns the ways to send a text to a provider, best first: in each markup that it declares,
   * then once more alone, in plain text if it takes that.
   */
  static List<Rung> ladder(Capabilities capabilities) {
    List<Markup> declared = capabilities.markup();
    List<Rung> ladder = new ArrayList<>();
    declared.forEach(markup -> ladder.add(new Rung(markup, false)));
    Markup last =
        declared.contains(Markup.PLAIN) ? Markup.PLAIN : declared.get(declared.size() - 1);
    ladder.add(new Rung(last, true));
    return List.copyOf(ladder);
  }
}
