package dev.glotwire.cli.options;

import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.ExitCode;
import dev.glotwire.cli.output.Failure;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.ProviderFactory;
import dev.glotwire.spi.ProviderOption;
import dev.glotwire.spi.Providers;
import dev.glotwire.spi.Transport;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the user configured for the providers. A flag wins over the environment, and the environment
 * over the user's file, {@code $XDG_CONFIG_HOME/glotwire/config.properties}, which holds lines such
 * as {@code deepl.api-key=...}. Immutable.
 */
public final class Configuration {
  private final Console console;
  private final Map<String, Map<String, String>> flags;
  private final Map<String, Map<String, String>> file;

  private final UnaryOperator<Transport> network;

  private Configuration(
      Console console,
      Map<String, Map<String, String>> flags,
      Map<String, Map<String, String>> file,
      UnaryOperator<Transport> network) {
    this.console = console;
    this.flags = flags;
    this.file = file;
    this.network = network;
  }

  /**
   * Reads the user's file, if there is one.
   *
   * @param flags {@code provider.option=value} each
   * @throws Failure if a flag or a line of the file names no option, a flag holds a key, or a file
   *     with a key may be read by others
   */
  public static Configuration read(Console console, Providers providers, List<String> flags) {
    Map<String, Map<String, String>> given = new HashMap<>();
    for (String flag : flags) {
      int equals = flag.indexOf('=');
      if (equals < 0) {
        throw usage("--option " + flag + " has no value; write provider.name=value");
      }
      Setting setting = Setting.of(flag.substring(0, equals).strip(), providers, ExitCode.USAGE);
      if (setting.option.secret()) {
        throw usage("a key is never given on the command line, where others can read it")
            .withHint(howToGiveKey(setting, console));
      }
      setting.putInto(given, flag.substring(equals + 1));
    }
    return new Configuration(console, given, ofFile(console, providers), UnaryOperator.identity());
  }

  /** Returns this with a change of what the environment says about how services are reached. */
  Configuration withTransport(UnaryOperator<Transport> change) {
    return new Configuration(console, flags, file, change);
  }

  private static Failure usage(String message) {
    return Failure.of(ExitCode.USAGE, "bad-option", message);
  }

  private static String howToGiveKey(Setting setting, Console console) {
    return "Set "
        + setting.option.environment()
        + " in the environment, or "
        + setting.key()
        + " in "
        + path(console).map(Path::toString).orElse("the configuration file")
        + ".";
  }

  /** Returns where the user's file is, or would be; empty where there is no home folder. */
  public static Optional<Path> path(Console console) {
    return console
        .variable("XDG_CONFIG_HOME")
        .or(() -> console.variable("HOME").map(home -> home + "/.config"))
        .map(folder -> Path.of(folder, "glotwire", "config.properties"))
        .filter(Path::isAbsolute);
  }

  /** Returns what is configured for {@code factory}. */
  public ProviderConfig of(ProviderFactory factory) {
    Map<String, String> options = new HashMap<>(flags.getOrDefault(factory.name(), Map.of()));
    Map<String, String> variables = new HashMap<>();
    Map<String, String> lines = file.getOrDefault(factory.name(), Map.of());
    for (ProviderOption option : factory.options()) {
      String line = lines.get(option.name());
      if (line != null && option.environment().isEmpty()) {
        options.putIfAbsent(option.name(), line);
      } else if (line != null) {
        variables.put(option.environment(), line);
      }
    }
    return ProviderConfig.of(options, name -> variable(name, variables)).withTransport(network);
  }

  private @Nullable String variable(String name, Map<String, String> otherwise) {
    return console.variable(name).orElseGet(() -> otherwise.get(name));
  }

  private static Map<String, Map<String, String>> ofFile(Console console, Providers providers) {
    Optional<Path> found = path(console).filter(Files::isRegularFile);
    if (found.isEmpty()) {
      return Map.of();
    }
    Path path = found.get();
    Map<String, Map<String, String>> settings = new TreeMap<>();
    boolean secret = false;
    Properties lines = load(path);
    for (String key : lines.stringPropertyNames()) {
      Setting setting = Setting.of(key, providers, ExitCode.CONFIGURATION);
      secret |= setting.option.secret();
      setting.putInto(settings, lines.getProperty(key));
    }
    if (secret && isOpenToOthers(path)) {
      throw Failure.of(
              ExitCode.CONFIGURATION,
              "open-configuration",
              path + " holds a key, and others may read it")
          .withHint("Run: chmod 600 '" + path + "'");
    }
    return settings;
  }

  private static Properties load(Path path) {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw Failure.of(
              ExitCode.CONFIGURATION, "bad-configuration", path + " cannot be read as properties")
          .causedBy(e);
    }
    return lines;
  }

  private static boolean isOpenToOthers(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(PosixFilePermission.GROUP_READ)
          || permissions.contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no POSIX permissions here: Windows keeps a user's folder to the user
    }
  }

  /** An option of a provider, as {@code provider.option} names it. */
  private record Setting(ProviderFactory factory, ProviderOption option) {

    static Setting of(String key, Providers providers, ExitCode otherwise) {
      int dot = key.indexOf('.');
      if (dot < 1) {
        throw Failure.of(
            otherwise, "bad-option", "'" + key + "' is no option; write provider.option");
      }
      String provider = key.substring(0, dot);
      ProviderFactory factory = ProviderChoice.require(providers, provider, otherwise);
      String name = key.substring(dot + 1);
      for (ProviderOption option : factory.options()) {
        if (option.name().equals(name)) {
          return new Setting(factory, option);
        }
      }
      List<String> known = new ArrayList<>();
      factory.options().forEach(option -> known.add(provider + "." + option.name()));
      throw Failure.of(otherwise, "bad-option", provider + " has no option '" + name + "'")
          .withHint(
              known.isEmpty()
                  ? provider + " has no options at all."
                  : "There are " + String.join(", ", known) + ".");
    }

    String key() {
      return factory.name() + "." + option.name();
    }

    void putInto(Map<String, Map<String, String>> settings, String value) {
      settings.computeIfAbsent(factory.name(), name -> new TreeMap<>()).put(option.name(), value);
    }
  }
}
