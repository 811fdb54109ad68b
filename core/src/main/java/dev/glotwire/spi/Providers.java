package dev.glotwire.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The providers that are installed, by name. Immutable and thread-safe. */
public final class Providers {
  private final Map<String, ProviderFactory> factories;

  private Providers(Map<String, ProviderFactory> factories) {
    this.factories = factories;
  }

  /** Returns those that {@link ServiceLoader} finds on the class path of {@code loader}. */
  public static Providers installed(ClassLoader loader) {
    return of(
        ServiceLoader.load(ProviderFactory.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** Returns those that {@link ServiceLoader} finds beside this class. */
  public static Providers installed() {
    return installed(Providers.class.getClassLoader());
  }

  /**
   * @throws IllegalArgumentException if two have one name
   */
  public static Providers of(Collection<? extends ProviderFactory> factories) {
    Map<String, ProviderFactory> byName = new TreeMap<>();
    for (ProviderFactory factory : factories) {
      ProviderFactory other = byName.put(factory.name(), factory);
      if (other != null) {
        throw new IllegalArgumentException(
            "two providers are called "
                + factory.name()
                + ": "
                + other.getClass().getName()
                + " and "
                + factory.getClass().getName());
      }
    }
    return new Providers(byName);
  }

  /** Returns all of them, by name. */
  public List<ProviderFactory> all() {
    return List.copyOf(factories.values());
  }

  public Optional<ProviderFactory> find(String name) {
    return Optional.ofNullable(factories.get(name));
  }

  /**
   * @throws IllegalArgumentException if there is none of that name; the message lists those there
   *     are
   */
  public ProviderFactory require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no provider is called '"
                        + name
                        + "'; there are "
                        + String.join(", ", factories.keySet())));
  }
}
