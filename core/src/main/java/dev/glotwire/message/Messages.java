package dev.glotwire.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of one package, in ICU's message syntax: {@code {count, plural, one {# line} other {#
 * lines}}}. They stand in {@code messages.properties} beside the package, in English; {@code
 * messages_de.properties} would be the German ones. Immutable and thread-safe.
 */
public final class Messages {
  private final ResourceBundle texts;
  private final ULocale language;

  private Messages(ResourceBundle texts, ULocale language) {
    this.texts = texts;
    this.language = language;
  }

  /** Returns the English texts of the package of {@code owner}. */
  public static Messages of(Class<?> owner) {
    return of(owner, Locale.ENGLISH);
  }

  /**
   * Returns the texts of the package of {@code owner}, in {@code language} as far as they are
   * translated, otherwise in English.
   *
   * @throws MissingResourceException if the package has no texts
   */
  public static Messages of(Class<?> owner, Locale language) {
    // Whatever the machine speaks is no substitute for a language that is not there.
    ResourceBundle texts =
        ResourceBundle.getBundle(
            owner.getPackageName() + ".messages",
            language,
            owner.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    boolean english = texts.getLocale().equals(Locale.ROOT);
    return new Messages(texts, english ? ULocale.ENGLISH : ULocale.forLocale(texts.getLocale()));
  }

  /**
   * Returns the text of {@code key}.
   *
   * @param arguments names and values in turn: {@code "count", 3}
   * @throws MissingResourceException if there is no such text
   */
  public String text(String key, Object... arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      values.put((String) arguments[i], arguments[i + 1]);
    }
    return new MessageFormat(texts.getString(key), language).format(values);
  }

  /** Returns the text of {@code key} as {@link #text} does, if there is one. */
  public Optional<String> find(String key, Object... arguments) {
    return texts.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
  }
}
