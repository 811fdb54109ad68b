package dev.glotwire.connector.apertium;

import dev.glotwire.language.LanguageTags;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.LanguageSupport;
import dev.glotwire.spi.TranslationException.UnsupportedLanguage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The translation modes that are installed, and the shortest way between two languages. Immutable.
 */
final class ApertiumModes {

  /** Apertium's names for the regions and varieties that are languages of their own here. */
  private static final Map<String, String> VARIANTS =
      Map.of("BR", "BR", "PT", "PT", "US", "US", "GB", "GB", "valencia", "valencia");

  /**
   * A mode: its name and what it translates.
   *
   * @param name such as {@code eng-spa}
   */
  record Mode(String name, Locale source, Locale target) {}

  private final Map<Locale, List<Mode>> bySource;

  private ApertiumModes(Map<Locale, List<Mode>> bySource) {
    this.bySource = bySource;
  }

  /**
   * Returns the modes in the folder {@code modes} of each data folder; missing folders hold none.
   */
  static ApertiumModes in(List<Path> dataFolders) {
    List<String> names = new ArrayList<>();
    for (Path folder : dataFolders) {
      Path modes = folder.resolve("modes");
      if (!Files.isDirectory(modes)) {
        continue;
      }
      try (DirectoryStream<Path> files = Files.newDirectoryStream(modes, "*.mode")) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          names.add(name.substring(0, name.length() - ".mode".length()));
        }
      } catch (IOException e) {
        names.clear(); // a folder that cannot be read is as good as missing
      }
    }
    return of(names);
  }

  /** Returns the modes of these names; names that are no pair of languages are left out. */
  static ApertiumModes of(List<String> names) {
    Map<Locale, List<Mode>> bySource = new HashMap<>();
    for (String name : names.stream().sorted().distinct().toList()) {
      int hyphen = name.indexOf('-');
      if (hyphen < 0 || hyphen != name.lastIndexOf('-')) {
        continue; // eco-es-fr, gl-pt-latin1: an experiment or another encoding
      }
      Optional<Locale> source = locale(name.substring(0, hyphen));
      Optional<Locale> target = locale(name.substring(hyphen + 1));
      if (source.isPresent() && target.isPresent()) {
        bySource
            .computeIfAbsent(source.get(), none -> new ArrayList<>())
            .add(new Mode(name, source.get(), target.get()));
      }
    }
    bySource.replaceAll(
        (source, modes) ->
            modes.stream()
                .sorted(Comparator.comparing(mode -> mode.target().toLanguageTag()))
                .toList());
    return new ApertiumModes(bySource);
  }

  private static Optional<Locale> locale(String code) {
    String[] parts = code.split("_", -1);
    String variant = parts.length == 2 ? VARIANTS.get(parts[1]) : "";
    if (variant == null || parts.length > 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LanguageTags.parse(variant.isEmpty() ? parts[0] : parts[0] + "-" + variant));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return bySource.isEmpty();
  }

  /**
   * Returns the fewest modes that lead from {@code source} to {@code target}; of several ways
   * equally short, the one whose languages come first by tag. The tag of a target must be that of a
   * mode, or mean the same: {@code pt-BR} is not reached by a mode into Portuguese of Portugal.
   */
  Optional<List<Mode>> route(Locale source, Locale target) {
    Optional<Locale> start = start(source);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Map<Locale, List<Mode>> ways = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
    ways.put(start.get(), List.of());
    Deque<Locale> next = new ArrayDeque<>(List.of(start.get()));
    while (!next.isEmpty()) {
      Locale at = next.remove();
      for (Mode mode : bySource.getOrDefault(at, List.of())) {
        List<Mode> way = new ArrayList<>(ways.getOrDefault(at, List.of()));
        way.add(mode);
        if (names(mode.target(), target)) {
          return Optional.of(way);
        }
        if (ways.putIfAbsent(mode.target(), way) == null) {
          next.add(mode.target());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * @throws UnsupportedLanguage if no modes lead from {@code source} to {@code target}
   */
  List<Mode> require(Locale source, Locale target) {
    return route(source, target)
        .orElseThrow(
            () ->
                new UnsupportedLanguage(
                    ApertiumProvider.NAME,
                    "no installed modes lead from "
                        + source.toLanguageTag()
                        + " to "
                        + target.toLanguageTag()));
  }

  /** Returns the languages that the texts of {@code batch} go through. */
  static List<Locale> languages(Batch batch, List<Mode> route) {
    List<Locale> languages = new ArrayList<>();
    languages.add(batch.source());
    for (Mode mode : route.subList(0, route.size() - 1)) {
      languages.add(mode.target());
    }
    languages.add(batch.target());
    return languages;
  }

  /** A mode into plain Portuguese is into that of Portugal: Apertium names Brazil's apart. */
  private static boolean names(Locale mode, Locale wanted) {
    boolean portuguese = mode.toLanguageTag().equals("pt");
    return portuguese
        ? wanted.toLanguageTag().equals("pt") || wanted.toLanguageTag().equals("pt-PT")
        : LanguageTags.isSame(mode, wanted);
  }

  private Optional<Locale> start(Locale source) {
    if (bySource.containsKey(source)) {
      return Optional.of(source);
    }
    Locale plain = Locale.forLanguageTag(source.getLanguage());
    boolean sameScript = LanguageTags.script(plain).equals(LanguageTags.script(source));
    return sameScript && bySource.containsKey(plain) ? Optional.of(plain) : Optional.empty();
  }

  /** Returns what can be translated, with as many modes one after the other as it takes. */
  LanguageSupport support() {
    return new Support(this);
  }

  private record Support(ApertiumModes modes) implements LanguageSupport {
    @Override
    public boolean supports(Locale source, Locale target) {
      return modes.route(source, target).isPresent();
    }

    @Override
    public Set<Locale> sources() {
      return modes.bySource.keySet();
    }

    @Override
    public Set<Locale> targets(Locale source) {
      Set<Locale> all = new LinkedHashSet<>();
      for (List<Mode> some : modes.bySource.values()) {
        for (Mode mode : some) {
          if (modes.route(source, mode.target()).isPresent()
              && !LanguageTags.isSame(source, mode.target())) {
            all.add(mode.target());
          }
        }
      }
      return all;
    }
  }
}
