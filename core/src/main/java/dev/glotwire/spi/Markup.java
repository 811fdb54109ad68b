package dev.glotwire.spi;

/**
 * How placeholders stand in the texts of a batch. A placeholder marks an inline code or a piece of
 * text that must come back unchanged. Whoever sends verifies what comes back; a provider only
 * passes texts through.
 */
public enum Markup {
  /**
   * Plain text, nothing escaped. Placeholders are opaque tokens: {@code ⟦1⟧}, opening and closing
   * ones alike.
   */
  PLAIN,
  /**
   * XML text: {@code &}, {@code <} and {@code >} are escaped. A pair of codes is {@code <g
   * id="1">…</g>}, a single code or a piece of kept text {@code <x id="2">what it shows</x>}, whose
   * content must not be translated.
   */
  XML,
  /**
   * HTML text: {@code &}, {@code <} and {@code >} are escaped. A pair of codes is {@code <b
   * id="g1">…</b>}, a single code or a piece of kept text {@code <span id="x2" translate="no">what
   * it shows</span>}.
   */
  HTML
}
