package dev.glotwire.spi;

/**
 * An option of a provider, for help texts and for checking configuration.
 *
 * @param name such as {@code base-uri}
 * @param environment the variable that sets it, such as {@code DEEPL_AUTH_KEY}; empty where there
 *     is none
 * @param secret whether it is a key, which is never shown and never accepted on a command line
 * @param required whether nothing works without it
 * @param description one line; the default and what is accepted
 */
public record ProviderOption(
    String name, String environment, boolean secret, boolean required, String description) {

  /** Returns an option that may be left out. */
  public static ProviderOption of(String name, String environment, String description) {
    return new ProviderOption(name, environment, false, false, description);
  }

  /** Returns an option that may be left out and that no variable sets. */
  public static ProviderOption of(String name, String description) {
    return of(name, "", description);
  }

  /** Returns a key without which nothing works. */
  public static ProviderOption key(String name, String environment, String description) {
    return new ProviderOption(name, environment, true, true, description);
  }
}
