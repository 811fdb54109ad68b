package dev.glotwire.benchmarks.memory;

import dev.glotwire.article.TaggedText;
import dev.glotwire.bundle.Origin;
import dev.glotwire.memory.Lookup;
import dev.glotwire.memory.Match;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import dev.glotwire.memory.UnitState;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.tm.pensieve.common.Metadata;
import net.sf.okapi.tm.pensieve.common.TmHit;
import net.sf.okapi.tm.pensieve.common.TranslationUnitVariant;
import net.sf.okapi.tm.pensieve.seeker.PensieveSeeker;
import net.sf.okapi.tm.pensieve.writer.PensieveWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Compares the translation memory with Okapi's Pensieve: the same units, the same lookups, one
 * after the other in the same run. Arguments: how many units (a million by default), and a seed.
 *
 * <p>Sentences are made of words whose frequencies fall as those of a language do. Exact lookups
 * come 1,000 at a time, as an article's do; a fuzzy lookup is a sentence of the memory with some
 * words replaced, inserted or left out, and counts as found if that sentence is among the matches
 * of 75 or more.
 */
public final class MemoryComparison {
  private static final Locale EN = Locale.ENGLISH;
  private static final Locale ES = Locale.forLanguageTag("es");
  private static final int BATCH = 1_000;

  /** As {@code glotwire memory import} does. */
  private static final int IMPORTED_TOGETHER = 10_000;

  private static final int BATCHES = 5;
  private static final int FUZZY = 200;
  private static final int LEAST = 75;

  private final int units;
  private final Random random;
  private final List<String> words;
  private final double[] share;
  private final PrintStream out;

  private MemoryComparison(int units, long seed, PrintStream out) {
    this.units = units;
    this.random = new Random(seed);
    this.words = vocabulary(60_000);
    this.share = zipf(words.size());
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    int units = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("glotwire-memory");
    try {
      new MemoryComparison(units, seed, out).run(folder);
    } finally {
      delete(folder);
    }
  }

  /** What was measured of one memory. */
  private record Measured(
      double importSeconds,
      double bytesPerUnit,
      double exactMillis,
      double fuzzyMillis,
      int found) {}

  private void run(Path folder) throws IOException {
    List<String> sources = new ArrayList<>(units);
    for (int i = 0; i < units; i++) {
      sources.add(sentence());
    }
    List<List<String>> exact = new ArrayList<>();
    for (int i = 0; i < BATCHES + 1; i++) {
      List<String> batch = new ArrayList<>();
      for (int j = 0; j < BATCH; j++) {
        batch.add(sources.get(random.nextInt(units)));
      }
      exact.add(batch);
    }
    List<String> originals = new ArrayList<>();
    List<String> edited = new ArrayList<>();
    while (edited.size() < FUZZY + 20) {
      String original = sources.get(random.nextInt(units));
      originals.add(original);
      edited.add(edit(original));
    }
    Measured pensieve = pensieve(folder.resolve("pensieve"), sources, exact, edited, originals);
    Measured ours = ours(folder.resolve("memory.db"), sources, exact, edited, originals);
    out.printf("%d units%n", units);
    line("import, s", ours.importSeconds(), pensieve.importSeconds());
    line("bytes a unit", ours.bytesPerUnit(), pensieve.bytesPerUnit());
    line("exact, 1,000 lookups, ms", ours.exactMillis(), pensieve.exactMillis());
    line("fuzzy, one lookup, ms", ours.fuzzyMillis(), pensieve.fuzzyMillis());
    line("fuzzy, found of " + FUZZY, ours.found(), pensieve.found());
  }

  private void line(String what, double ours, double pensieve) {
    out.printf(
        Locale.ROOT,
        "%-26s glotwire %10.2f   pensieve %10.2f   ratio %.2f%n",
        what,
        ours,
        pensieve,
        pensieve / ours);
  }

  private Measured ours(
      Path file,
      List<String> sources,
      List<List<String>> exact,
      List<String> edited,
      List<String> originals)
      throws IOException {
    double importSeconds;
    try (TranslationMemory memory = TranslationMemory.open(file)) {
      long start = System.nanoTime();
      List<TranslationUnit> batch = new ArrayList<>();
      for (String source : sources) {
        batch.add(unit(source));
        if (batch.size() == IMPORTED_TOGETHER) {
          memory.add(batch);
          batch.clear();
        }
      }
      memory.add(batch);
      importSeconds = seconds(start);
    }
    double size = (double) Files.size(file) / units;
    try (TranslationMemory memory = TranslationMemory.open(file)) {
      double exactMillis = Double.MAX_VALUE;
      for (List<String> batch : exact) {
        long start = System.nanoTime();
        List<List<Match>> found =
            memory.findExact(batch.stream().map(MemoryComparison::lookup).toList());
        exactMillis = Math.min(exactMillis, seconds(start) * 1_000);
        require(found.stream().noneMatch(List::isEmpty));
      }
      int found = 0;
      long start = System.nanoTime();
      for (int i = 0; i < edited.size(); i++) {
        if (i == edited.size() - FUZZY) {
          start = System.nanoTime(); // those before warmed up
          found = 0;
        }
        String original = originals.get(i);
        boolean hit =
            memory.find(lookup(edited.get(i)), LEAST).stream()
                .anyMatch(match -> match.unit().sourceText().value().equals(original));
        found += hit ? 1 : 0;
      }
      return new Measured(importSeconds, size, exactMillis, seconds(start) * 1_000 / FUZZY, found);
    }
  }

  private static TranslationUnit unit(String source) {
    return new TranslationUnit(
        EN,
        ES,
        new TaggedText(source),
        new TaggedText(target(source)),
        "",
        UnitState.TRANSLATED,
        new Origin("acme", "", List.of(EN, ES)),
        "0123456789abcdef",
        Instant.EPOCH);
  }

  private static String target(String source) {
    return new StringBuilder(source).reverse().toString();
  }

  private static Lookup lookup(String source) {
    return new Lookup(EN, ES, new TaggedText(source), "");
  }

  private Measured pensieve(
      Path folder,
      List<String> sources,
      List<List<String>> exact,
      List<String> edited,
      List<String> originals)
      throws IOException {
    Files.createDirectories(folder);
    try (Directory directory = FSDirectory.open(folder)) {
      long begin = System.nanoTime();
      PensieveWriter writer = new PensieveWriter(directory, true);
      for (String source : sources) {
        writer.indexTranslationUnit(
            new net.sf.okapi.tm.pensieve.common.TranslationUnit(
                new TranslationUnitVariant(LocaleId.ENGLISH, new TextFragment(source)),
                new TranslationUnitVariant(
                    LocaleId.fromBCP47("es"), new TextFragment(target(source)))));
      }
      writer.commit();
      writer.close();
      double importSeconds = seconds(begin);
      double size = (double) size(folder) / units;
      PensieveSeeker seeker = new PensieveSeeker(directory);
      double exactMillis = Double.MAX_VALUE;
      for (List<String> batch : exact) {
        long start = System.nanoTime();
        for (String source : batch) {
          require(!seeker.searchExact(new TextFragment(source), new Metadata()).isEmpty());
        }
        exactMillis = Math.min(exactMillis, seconds(start) * 1_000);
      }
      int found = 0;
      long start = System.nanoTime();
      for (int i = 0; i < edited.size(); i++) {
        if (i == edited.size() - FUZZY) {
          start = System.nanoTime();
          found = 0;
        }
        String original = originals.get(i);
        boolean hit = false;
        for (TmHit match :
            seeker.searchFuzzy(
                new TextFragment(edited.get(i)),
                LEAST,
                TranslationMemory.MOST_MATCHES,
                new Metadata())) {
          hit |= match.getTu().getSource().getContent().getText().equals(original);
        }
        found += hit ? 1 : 0;
      }
      double fuzzyMillis = seconds(start) * 1_000 / FUZZY;
      seeker.close();
      return new Measured(importSeconds, size, exactMillis, fuzzyMillis, found);
    }
  }

  private static void require(boolean found) {
    if (!found) {
      throw new IllegalStateException("a unit that is there was not found");
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private String sentence() {
    int length = 8 + random.nextInt(18);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text.append('.').toString();
  }

  /** Changes one to three words, no more than a sixth of them. */
  private String edit(String sentence) {
    List<String> parts = new ArrayList<>(List.of(sentence.split(" ")));
    int changes = 1 + random.nextInt(Math.max(1, Math.min(3, parts.size() / 6)));
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(parts.size() - 1);
      switch (random.nextInt(3)) {
        case 0 -> parts.set(at, word());
        case 1 -> parts.add(at, word());
        default -> parts.remove(at);
      }
    }
    return String.join(" ", parts);
  }

  private String word() {
    int at = java.util.Arrays.binarySearch(share, random.nextDouble());
    return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
  }

  /** Returns made-up words, the first ones short, as the frequent words of a language are. */
  private List<String> vocabulary(int size) {
    String[] syllables = {
      "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sta", "ter", "vin", "con", "per",
      "al", "en", "is", "or", "un", "tra", "ble", "ment", "ing"
    };
    java.util.Set<String> made = new java.util.LinkedHashSet<>();
    while (made.size() < size) {
      int length = 1 + (made.size() < 20 ? 0 : made.size() < 400 ? 1 : 1 + random.nextInt(3));
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      made.add(word.toString());
    }
    return List.copyOf(made);
  }

  /** Returns the shares of all words up to each, by Zipf's law. */
  private static double[] zipf(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 2);
      sums[i] = sum;
    }
    for (int i = 0; i < size; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
