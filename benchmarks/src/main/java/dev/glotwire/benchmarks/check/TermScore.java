package dev.glotwire.benchmarks.check;

import dev.glotwire.benchmarks.ParallelTexts;
import dev.glotwire.term.Term;
import dev.glotwire.term.Terms;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says how often the check of a glossary errs in professional translations from English: with the
 * nouns for terms that Apertium's dictionaries know in both languages, once as the translator wrote
 * them and once with another word in their place; and with forms of words, and words that are none.
 *
 * <p>Takes the folder of aligned texts ({@code NAME.es} beside {@code NAME.en}), and Apertium's
 * folder, such as {@code /usr/share/apertium}. Needs {@code lt-proc} on the path, and the packages
 * apertium-eng-spa and apertium-eng-cat.
 */
public final class TermScore {
  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Pattern UNIT = Pattern.compile("\\^([^$]*)\\$");
  private static final Pattern NOUN = Pattern.compile("([^<+]+)<n>.*");
  private static final Pattern PAIR = Pattern.compile("\\^([^<]+)<n>[^/]*/([^<]+)<n>[^$]*\\$");

  private final Locale language;
  private final List<String> sources;
  private final List<String> targets;
  private final List<List<Noun>> sourceNouns;
  private final List<List<Noun>> targetNouns;
  private final Map<String, String> dictionary = new HashMap<>();

  /** A noun as a text has it, and as a dictionary does. */
  private record Noun(String form, String lemma) {}

  private TermScore(Path texts, Path apertium, String tag, String pair, String back)
      throws IOException, InterruptedException {
    language = Locale.forLanguageTag(tag);
    ParallelTexts parallel = ParallelTexts.in(texts);
    sources = parallel.english();
    targets = parallel.lines(tag);
    Path folder = apertium.resolve("apertium-" + pair);
    sourceNouns = nouns(sources, folder.resolve(pair + ".automorf.bin"));
    targetNouns = nouns(targets, folder.resolve(back + ".automorf.bin"));
    Set<String> lemmas =
        sourceNouns.stream()
            .flatMap(List::stream)
            .map(Noun::lemma)
            .collect(Collectors.toCollection(TreeSet::new));
    String asked =
        lemmas.stream().map(one -> "^" + one + "<n><sg>$").collect(Collectors.joining("\n"));
    String answer = run(asked, "lt-proc", "-b", folder.resolve(pair + ".autobil.bin").toString());
    Matcher matcher = PAIR.matcher(answer);
    while (matcher.find()) {
      dictionary.putIfAbsent(matcher.group(1), matcher.group(2));
    }
  }

  private static List<List<Noun>> nouns(List<String> lines, Path dictionary)
      throws IOException, InterruptedException {
    String text =
        lines.stream()
            .map(line -> line.replaceAll("[\\[\\]{}^$/\\\\@<>]", " ") + " ")
            .collect(Collectors.joining("\n"));
    List<List<Noun>> all = new ArrayList<>();
    for (String line : run(text + "\n", "lt-proc", dictionary.toString()).lines().toList()) {
      List<Noun> nouns = new ArrayList<>();
      Matcher unit = UNIT.matcher(line);
      while (unit.find()) {
        String[] readings = unit.group(1).split("/", -1);
        for (int i = 1; i < readings.length; i++) {
          Matcher noun = NOUN.matcher(readings[i]);
          boolean plain = noun.matches() && noun.group(1).chars().allMatch(Character::isLetter);
          if (plain && noun.group(1).length() > 2) {
            nouns.add(new Noun(readings[0], noun.group(1)));
            break;
          }
        }
      }
      all.add(nouns);
    }
    if (all.size() != lines.size()) {
      throw new IOException(dictionary + " gave " + all.size() + " lines for " + lines.size());
    }
    return all;
  }

  private static String run(String input, String... command)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile("terms", ".txt");
    try {
      Files.writeString(in, input);
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return out;
    } finally {
      Files.delete(in);
    }
  }

  private boolean isFaultless(String source, String target, Term term) {
    return Terms.of(List.of(term), ENGLISH, language)
        .compare(source, target, text -> List.of())
        .isEmpty();
  }

  /**
   * Calls {@code judge} with each term that stands once in a line and, as one noun, once in its
   * translation.
   */
  private void eachTerm(BiConsumer<Integer, Noun[]> judge) {
    for (int line = 0; line < sources.size(); line++) {
      Map<String, List<Noun>> there = byLemma(targetNouns.get(line));
      Map<String, List<Noun>> here = byLemma(sourceNouns.get(line));
      for (Map.Entry<String, List<Noun>> noun : here.entrySet()) {
        List<Noun> translated =
            there.getOrDefault(dictionary.getOrDefault(noun.getKey(), ""), List.of());
        if (noun.getValue().size() == 1 && translated.size() == 1) {
          judge.accept(line, new Noun[] {noun.getValue().get(0), translated.get(0)});
        }
      }
    }
  }

  private static Map<String, List<Noun>> byLemma(List<Noun> nouns) {
    return nouns.stream()
        .collect(Collectors.groupingBy(Noun::lemma, TreeMap::new, Collectors.toList()));
  }

  private void print(PrintWriter out) {
    int[] counts = new int[4]; // terms, found in the source, false alarms, planted faults found
    eachTerm(
        (line, pair) -> {
          Term term = Term.of(pair[0].lemma(), pair[1].lemma());
          String source = sources.get(line);
          String target = targets.get(line);
          String planted =
              target.replaceAll(
                  "(?<!\\p{L})" + Pattern.quote(pair[1].form()) + "(?!\\p{L})", "zorbax");
          counts[0]++;
          if (!Terms.of(List.of(term), ENGLISH, language).find(source, List.of()).isEmpty()) {
            counts[1]++;
            counts[2] += isFaultless(source, target, term) ? 0 : 1;
            counts[3] += isFaultless(source, planted, term) ? 0 : 1;
          }
        });
    out.printf(
        Locale.ROOT,
        "%s: %d terms, %.1f%% found in the source; of these %.1f%% false alarms, %.1f%% of planted faults found%n",
        language,
        counts[0],
        percent(counts[1], counts[0]),
        percent(counts[2], counts[1]),
        percent(counts[3], counts[1]));
    printForms(out);
  }

  /**
   * Prints how many forms of nouns are taken for them, and how many sentences hold one that is
   * none.
   */
  private void printForms(PrintWriter out) {
    Map<String, Set<String>> forms = new TreeMap<>();
    targetNouns.stream()
        .flatMap(List::stream)
        .forEach(
            noun ->
                forms
                    .computeIfAbsent(noun.lemma(), lemma -> new LinkedHashSet<>())
                    .add(noun.form().toLowerCase(language)));
    List<Set<String>> words = new ArrayList<>();
    for (String target : targets) {
      words.add(new HashSet<>(List.of(target.toLowerCase(language).split("[^\\p{L}]+", -1))));
    }
    long[] counts = new long[4]; // forms, taken; sentences without, with one that is taken
    forms.forEach(
        (lemma, all) -> {
          Term term = Term.of("thing", lemma);
          for (String form : all) {
            if (!form.equalsIgnoreCase(lemma)) {
              counts[0]++;
              counts[1] += isFaultless("thing", form, term) ? 1 : 0;
            }
          }
          for (int i = 0; i < targets.size(); i++) {
            Set<String> there = words.get(i);
            if (!there.contains(lemma) && all.stream().noneMatch(there::contains)) {
              counts[2]++;
              counts[3] += isFaultless("thing", targets.get(i), term) ? 1 : 0;
            }
          }
        });
    out.printf(
        Locale.ROOT,
        "    %d forms of nouns, %.1f%% taken for them; another word in %.2f%% of sentences%n",
        counts[0],
        percent(counts[1], counts[0]),
        percent(counts[3], counts[2]));
  }

  private static double percent(long part, long all) {
    return all == 0 ? 0 : 100.0 * part / all;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Path texts = Path.of(args[0]);
    Path apertium = Path.of(args[1]);
    new TermScore(texts, apertium, "es", "eng-spa", "spa-eng").print(out);
    new TermScore(texts, apertium, "ca", "eng-cat", "cat-eng").print(out);
  }
}
