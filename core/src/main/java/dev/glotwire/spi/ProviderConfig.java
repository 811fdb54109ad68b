package dev.glotwire.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user configured for one provider: options by name, and the environment behind them. An
 * option that is given wins over its variable. Immutable and thread-safe.
 */
public final class ProviderConfig {
  private static final String NO_KEY = "none";

  /** Options that say how a provider is asked, but not what it answers. */
  private static final Set<String> PACE =
      Set.of("timeout", "concurrency", "max-texts", "max-length");

  private final Map<String, String> options;
  private final Function<String, @Nullable String> environment;
  private final UnaryOperator<Transport> network;
  private final boolean unlocked;

  private ProviderConfig(
      Map<String, String> options,
      Function<String, @Nullable String> environment,
      UnaryOperator<Transport> network,
      boolean unlocked) {
    this.options = Map.copyOf(options);
    this.environment = environment;
    this.network = network;
    this.unlocked = unlocked;
  }

  /** Returns {@code options} over the variables of this process. */
  public static ProviderConfig of(Map<String, String> options) {
    return new ProviderConfig(options, System::getenv, UnaryOperator.identity(), false);
  }

  /** Returns {@code options} over the variables that {@code environment} knows. */
  public static ProviderConfig of(
      Map<String, String> options, Function<String, @Nullable String> environment) {
    return new ProviderConfig(options, environment, UnaryOperator.identity(), false);
  }

  /** Returns this with another way to reach services than the environment says. */
  public ProviderConfig withTransport(Transport way) {
    return withTransport(ofEnvironment -> way);
  }

  /** Returns this with a change of what the environment says about how services are reached. */
  public ProviderConfig withTransport(UnaryOperator<Transport> change) {
    return new ProviderConfig(options, environment, change, unlocked);
  }

  /**
   * Returns this with something in the place of every key that is not set, so that a provider can
   * be made which says what it says without being asked anything: its languages, its limits.
   */
  public ProviderConfig withoutNeedOfKeys() {
    return new ProviderConfig(options, environment, network, true);
  }

  /**
   * Returns how to reach services: as the environment says, with the change that was set.
   *
   * @throws IllegalArgumentException if a variable is wrong
   */
  public Transport transport() {
    return network.apply(Transport.of(environment));
  }

  /** Returns the value of a variable of the environment, if it is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }

  /**
   * Returns what is set of {@code known}, in the order of the names. A secret is left out, and what
   * only says how much is asked at a time and how long that may take.
   */
  String settings(List<ProviderOption> known) {
    In in = new In();
    return known.stream()
        .filter(option -> !option.secret() && !PACE.contains(option.name()))
        .sorted(Comparator.comparing(ProviderOption::name))
        .flatMap(
            option ->
                (option.environment().isEmpty()
                        ? in.find(option.name())
                        : in.find(option.name(), option.environment()))
                    .map(value -> option.name() + "=" + value).stream())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads an options record and refuses every option that nobody asked for.
   *
   * @throws IllegalArgumentException if an option is unknown, missing or wrong
   */
  public <T> T read(Function<In, T> reader) {
    In in = new In();
    T value = reader.apply(in);
    Set<String> unknown = new TreeSet<>(options.keySet());
    unknown.removeAll(in.asked);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown option "
              + String.join(", ", unknown)
              + "; known are "
              + String.join(", ", in.asked));
    }
    return value;
  }

  /**
   * The options one by one; each getter names the option and what stands for it when it is not
   * given.
   */
  public final class In {
    private final Set<String> asked = new TreeSet<>();

    private In() {}

    /** Returns an option's text: as given, else from the first variable that is set. */
    public Optional<String> find(String name, String... variables) {
      asked.add(name);
      String given = options.get(name);
      if (given != null) {
        return Optional.of(given.strip()).filter(text -> !text.isEmpty());
      }
      for (String variable : variables) {
        Optional<String> value = variable(variable);
        if (value.isPresent()) {
          return value.map(String::strip);
        }
      }
      return Optional.empty();
    }

    /** Returns an option's text, or {@code otherwise}. */
    public String text(String name, String otherwise, String... variables) {
      return find(name, variables).orElse(otherwise);
    }

    /** Returns a key, if it is set. */
    public Optional<Secret> findSecret(String name, String... variables) {
      return find(name, variables).map(Secret::of);
    }

    /**
     * @throws IllegalArgumentException if the key is not set; the message names the variables
     */
    public Secret secret(String name, String... variables) {
      return findSecret(name, variables)
          .or(() -> unlocked ? Optional.of(Secret.of(NO_KEY)) : Optional.empty())
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no key: set " + String.join(" or ", variables) + " in the environment"));
    }

    /**
     * Returns an address, which always ends with a slash.
     *
     * @throws IllegalArgumentException if it is no absolute http or https address
     */
    public URI uri(String name, String otherwise, String... variables) {
      String text = text(name, otherwise, variables);
      try {
        URI uri = new URI(text.endsWith("/") ? text : text + "/");
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
          throw wrong(name, "an address such as https://host/path");
        }
        if (uri.getRawUserInfo() != null
            || uri.getRawQuery() != null
            || uri.getRawFragment() != null) {
          throw wrong(name, "an address without user, query or fragment");
        }
        return uri;
      } catch (URISyntaxException e) {
        throw wrong(name, "an address such as https://host/path");
      }
    }

    /**
     * @throws IllegalArgumentException if it is no whole number from {@code least} to {@code most}
     */
    public int integer(String name, int otherwise, int least, int most, String... variables) {
      Optional<String> text = find(name, variables);
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        int value = Integer.parseInt(text.get());
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Said below, like a number out of range.
      }
      throw wrong(name, "a whole number from " + least + " to " + most);
    }

    /**
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public boolean flag(String name, boolean otherwise, String... variables) {
      return find(name, variables)
          .map(
              text ->
                  switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on", "1" -> true;
                    case "false", "no", "off", "0" -> false;
                    default -> throw wrong(name, "true or false");
                  })
          .orElse(otherwise);
    }

    /**
     * Returns a time in whole seconds.
     *
     * @throws IllegalArgumentException if it is not from one second to one day
     */
    public Duration seconds(String name, Duration otherwise, String... variables) {
      return Duration.ofSeconds(integer(name, (int) otherwise.toSeconds(), 1, 86_400, variables));
    }

    /**
     * Returns one of {@code accepted}, whatever the case it is written in.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public String choice(String name, String otherwise, List<String> accepted) {
      String text = text(name, otherwise);
      return accepted.stream()
          .filter(one -> one.equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> wrong(name, "one of " + String.join(", ", accepted)));
    }

    private IllegalArgumentException wrong(String name, String accepted) {
      return new IllegalArgumentException("option " + name + " must be " + accepted);
    }
  }
}
