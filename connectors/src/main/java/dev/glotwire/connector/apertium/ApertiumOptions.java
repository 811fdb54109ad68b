package dev.glotwire.connector.apertium;

import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.spi.Secret;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Options of Apertium, on this machine or behind its server.
 *
 * @param server the address before {@code translate}; empty for this machine
 * @param apiKey for a server that counts its users
 * @param command the {@code apertium} program; empty if there is none
 * @param dataFolders where the language pairs are, the folders that hold a folder {@code modes}
 * @param timeout how long one batch may take
 */
record ApertiumOptions(
    Optional<URI> server,
    Optional<Secret> apiKey,
    Optional<Path> command,
    List<Path> dataFolders,
    Duration timeout) {

  static final String URL = "APERTIUM_APY_URL";
  static final String KEY = "APERTIUM_APY_KEY";

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  static ApertiumOptions from(ProviderConfig config) {
    return config.read(
        in ->
            new ApertiumOptions(
                in.find("base-uri", URL).map(given -> in.uri("base-uri", given, URL)),
                in.findSecret("api-key", KEY),
                in.find("command").map(Path::of).or(() -> onPath(config)),
                in.find("data-dir", "APERTIUM_DATADIR")
                    .map(folder -> List.of(Path.of(folder)))
                    .orElse(
                        List.of(
                            Path.of("/usr/share/apertium"), Path.of("/usr/local/share/apertium"))),
                in.seconds("timeout", TIMEOUT)));
  }

  private static Optional<Path> onPath(ProviderConfig config) {
    List<Path> found = new ArrayList<>();
    for (String folder : config.variable("PATH").orElse("").split(File.pathSeparator, -1)) {
      try {
        Path program = Path.of(folder).resolve("apertium");
        if (!folder.isEmpty() && Files.isExecutable(program) && Files.isRegularFile(program)) {
          found.add(program);
        }
      } catch (InvalidPathException e) {
        // An entry of the PATH that is no path holds no program.
      }
    }
    return found.stream().findFirst();
  }
}
