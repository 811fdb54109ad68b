package dev.glotwire.term;

import com.ibm.icu.text.Normalizer2;
import dev.glotwire.language.LanguageTags;
import dev.glotwire.term.Concept.Status;
import dev.glotwire.term.Concept.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Terms in any number of languages, of one file or of several. Immutable and thread-safe.
 *
 * <pre>{@code
 * Glossary glossary = Glossary.read(Path.of("terms.csv"));
 * Translator.using("deepl").into("es").withGlossary(glossary).translate(article);
 * }</pre>
 */
public final class Glossary {
  private static final Glossary NONE = new Glossary(List.of());
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final List<Part> parts;
  private final Map<List<Locale>, Terms> byPair = new ConcurrentHashMap<>();

  private Glossary(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Terms from one place.
   *
   * @param file where they were read from; empty if they were given
   */
  private record Part(Optional<GlossaryFile> file, List<Concept> concepts) {
    String name() {
      return file.map(GlossaryFile::name).orElse("the glossary");
    }
  }

  /** Returns the glossary without terms. */
  public static Glossary none() {
    return NONE;
  }

  /** Returns a glossary of {@code concepts}. */
  public static Glossary of(List<Concept> concepts) {
    return new Glossary(List.of(new Part(Optional.empty(), List.copyOf(concepts))));
  }

  static Glossary of(GlossaryFile file, List<Concept> concepts) {
    return new Glossary(List.of(new Part(Optional.of(file), List.copyOf(concepts))));
  }

  /**
   * Reads CSV, TSV or TBX in UTF-8; which it is, the file itself tells.
   *
   * @throws InvalidGlossaryException if it is none, or does not say which languages it is in; the
   *     message says in which line
   * @throws IOException if it cannot be read
   */
  public static Glossary read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /**
   * Reads a glossary, as {@link #read(Path)} does.
   *
   * @param target the language of the second column, where the first line does not name any
   *     languages; the first column is then of any language
   */
  public static Glossary read(Path file, Optional<Locale> target) throws IOException {
    return GlossaryReader.read(file, target);
  }

  /** Returns these terms and {@code later} ones, which count where both say something of a word. */
  public Glossary with(Glossary later) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(later.parts);
    return new Glossary(List.copyOf(both));
  }

  public boolean isEmpty() {
    return parts.stream().allMatch(part -> part.concepts().isEmpty());
  }

  /** Returns the files it was read from, in their order. */
  public List<GlossaryFile> files() {
    return parts.stream().flatMap(part -> part.file().stream()).toList();
  }

  /**
   * Returns what it says of translations from {@code source} into {@code target}. Of each concept
   * the words of the closest language count: for {@code es-MX} those of {@code es-MX}, and
   * otherwise those of {@code es}. In the source language those of any region are understood.
   */
  public Terms terms(Locale source, Locale target) {
    return isEmpty()
        ? Terms.none()
        : byPair.computeIfAbsent(List.of(source, target), pair -> gather(source, target));
  }

  private Terms gather(Locale source, Locale target) {
    Closeness toSource = new Closeness(source, true, new HashMap<>());
    Closeness toTarget = new Closeness(target, false, new HashMap<>());
    Map<String, Draft> drafts = new LinkedHashMap<>();
    List<String> conflicts = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Draft> own = new LinkedHashMap<>();
      for (Concept concept : part.concepts()) {
        List<Word> from = toSource.closest(concept);
        List<Word> to = toTarget.closest(concept);
        if (from.isEmpty() && !concept.kept()) {
          List<Word> banned = to.stream().filter(w -> w.status() == Status.FORBIDDEN).toList();
          if (!banned.isEmpty() && isBan(concept)) {
            own.computeIfAbsent("", Draft::new).add(concept, banned);
          }
        }
        if (!to.isEmpty() || concept.kept()) {
          for (Word word : from) {
            own.computeIfAbsent(NFC.normalize(word.text()), Draft::new).add(concept, to);
          }
        }
      }
      own.values().forEach(draft -> conflicts.addAll(draft.conflicts(part.name())));
      own.forEach((word, draft) -> drafts.computeIfAbsent(word, Draft::new).override(draft));
    }
    return Terms.of(drafts.values().stream().map(Draft::term).toList(), source, target, conflicts);
  }

  /**
   * Whether a concept names one language only, and so forbids its words whatever they stand for.
   */
  private static boolean isBan(Concept concept) {
    return concept.words().stream().map(Word::language).distinct().count() == 1;
  }

  /**
   * Tells how close languages come to one, and asks but once for each. Not thread-safe.
   *
   * @param anyRegion whether, in the end, any region will do, and words of no certain language, too
   */
  private record Closeness(Locale wanted, boolean anyRegion, Map<Locale, Integer> known) {
    private static final int OTHER = Integer.MAX_VALUE;

    /** Returns the words of {@code concept} in the language that comes closest. */
    List<Word> closest(Concept concept) {
      int best = OTHER;
      for (Word word : concept.words()) {
        best = Math.min(best, distance(word.language()));
      }
      List<Word> closest = new ArrayList<>();
      for (Word word : concept.words()) {
        if (best < OTHER && distance(word.language()) == best) {
          closest.add(word);
        }
      }
      return closest;
    }

    private int distance(Locale language) {
      return known.computeIfAbsent(language, this::measure);
    }

    private int measure(Locale language) {
      if (language.equals(wanted)) {
        return 0;
      }
      if (language.equals(Locale.ROOT)) {
        return anyRegion ? 4 : OTHER;
      }
      if (!sameLanguage(language, wanted)) {
        return OTHER;
      }
      if (LanguageTags.isSame(language, wanted)) {
        return 1;
      }
      boolean sameScript = LanguageTags.script(language).equals(LanguageTags.script(wanted));
      if (sameScript && language.getCountry().isEmpty()) {
        return 2;
      }
      return sameScript && anyRegion ? 3 : OTHER;
    }
  }

  private static boolean sameLanguage(Locale one, Locale other) {
    String first = one.getLanguage().replace("nb", "no");
    return first.equals(other.getLanguage().replace("nb", "no"));
  }

  /** What is said of one word of the source language, while it is gathered. Not thread-safe. */
  private static final class Draft {
    private final String source;
    private final Map<String, Status> words = new LinkedHashMap<>();
    private final List<String> disputed = new ArrayList<>();
    private boolean kept;
    private boolean translated;
    private Concept.Casing casing = Concept.Casing.AS_A_SENTENCE_MAY;
    private String note = "";

    Draft(String source) {
      this.source = source;
    }

    void add(Concept concept, List<Word> to) {
      kept |= concept.kept();
      translated |= !concept.kept();
      if (casing == Concept.Casing.AS_A_SENTENCE_MAY) {
        casing = concept.casing();
      }
      note = note.isEmpty() ? concept.note() : note;
      if (concept.kept()) {
        return;
      }
      for (Word word : to) {
        String text = NFC.normalize(word.text());
        Status earlier = words.putIfAbsent(text, word.status());
        if (earlier == null || earlier == word.status()) {
          continue;
        }
        boolean contradicts = earlier == Status.FORBIDDEN || word.status() == Status.FORBIDDEN;
        if (contradicts) {
          disputed.add(text);
        }
        words.put(text, contradicts ? Status.FORBIDDEN : Status.PREFERRED);
      }
    }

    /** Returns what the file contradicts itself in, a sentence each. */
    List<String> conflicts(String file) {
      List<String> conflicts = new ArrayList<>();
      for (String word : disputed) {
        conflicts.add(
            file
                + " both asks for and forbids “"
                + word
                + "” for “"
                + source
                + "”; it counts as forbidden");
      }
      if (kept && translated) {
        conflicts.add(file + " both keeps and translates “" + source + "”; it is kept");
      }
      return conflicts;
    }

    /** Takes over what a later glossary says. */
    void override(Draft later) {
      kept = later.kept || (kept && !later.translated);
      if (later.casing != Concept.Casing.AS_A_SENTENCE_MAY) {
        casing = later.casing;
      }
      note = later.note.isEmpty() ? note : later.note;
      Map<String, Status> all = new LinkedHashMap<>(later.words);
      words.forEach(
          (word, status) -> {
            // What the later one prefers, the earlier one's preference stands back for.
            boolean demoted =
                status == Status.PREFERRED && later.words.containsValue(Status.PREFERRED);
            all.putIfAbsent(word, demoted ? Status.ADMITTED : status);
          });
      words.clear();
      words.putAll(all);
    }

    Term term() {
      List<String> targets = new ArrayList<>(with(Status.PREFERRED));
      targets.addAll(with(Status.ADMITTED));
      return kept || isNamedAlike(targets)
          ? new Term(source, List.of(), List.of(), true, casing, note)
          : new Term(source, targets, with(Status.FORBIDDEN), false, casing, note);
    }

    /** Whether a name is to be the same name in the target: then no engine needs to see it. */
    private boolean isNamedAlike(List<String> targets) {
      return targets.equals(List.of(source))
          && source.codePoints().anyMatch(Character::isUpperCase);
    }

    private List<String> with(Status status) {
      return words.entrySet().stream()
          .filter(entry -> entry.getValue() == status)
          .map(Map.Entry::getKey)
          .collect(Collectors.toList());
    }
  }
}
