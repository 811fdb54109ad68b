package dev.glotwire.pseudo;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.Engine;
import dev.glotwire.spi.Capabilities.LengthUnit;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.TranslationProvider;
import dev.glotwire.spi.Translations;

/**
 * Accents the letters of a text and makes it longer, for every pair of languages. What comes out is
 * read by nobody: it shows where a layout is too narrow, where text is hard-coded, and what becomes
 * of placeholders.
 */
final class PseudoProvider implements TranslationProvider {
  static final String NAME = "pseudo";

  private static final String PLAIN = "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";
  private static final String ACCENTED = "àÀƀɃçÇđĐéÉƒƑğĞĥĤîÎĵĴķĶļĻɱṀñÑôÔþÞɋɊŕŔšŠţŢûÛṽṼŵŴẋẊýÝžŽ";
  private static final String FILLER = " ôñé ţŵô ţĥŕéé ƒôûŕ ƒîṽé šîẋ šéṽéñ éîğĥţ ñîñé ţéñ";

  /**
   * Nothing leaves this process, so a request may be large; a larger text is cut like any other.
   */
  private static final int MAX_LENGTH = 1_000_000;

  private final int expansion;

  PseudoProvider(int expansion) {
    this.expansion = expansion;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.standard(Engine.PSEUDO)
        .withMarkup(Markup.PLAIN)
        .withLimits(1_000, MAX_LENGTH, LengthUnit.CHARACTERS)
        .onThisMachine();
  }

  @Override
  public LanguageSupport languages() {
    return LanguageSupport.any();
  }

  @Override
  public Translations translate(Batch batch) {
    return Translations.direct(batch, batch.texts().stream().map(this::pseudo).toList());
  }

  private String pseudo(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2 + 2).append('[');
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = PLAIN.indexOf(c);
      letters += Character.isLetter(c) ? 1 : 0;
      out.append(known < 0 ? c : ACCENTED.charAt(known));
    }
    int growth = (int) ((long) letters * expansion / 100);
    for (int i = 0; i < growth; i++) {
      out.append(FILLER.charAt(i % FILLER.length()));
    }
    return out.append(']').toString();
  }
}
