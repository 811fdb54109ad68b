package dev.glotwire.connector.internal;

import dev.glotwire.spi.Batch;
import dev.glotwire.spi.Markup;
import dev.glotwire.spi.ProviderConfig;
import dev.glotwire.term.Glossary;
import dev.glotwire.term.GlossaryFile;
import dev.glotwire.term.Term;
import dev.glotwire.term.Terms;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The terms that are set for one provider, beside those that a run tells all of them. Immutable and
 * thread-safe.
 */
public record OwnTerms(Glossary glossary) {
  /** No terms. */
  public static final OwnTerms NONE = new OwnTerms(Glossary.none());

  /** What stands for something, with what it shows, and what surrounds text. */
  private static final Pattern MARKUP =
      Pattern.compile("<x\\b[^>]*+>[^<]*+</x>|<span\\b[^>]*+>[^<]*+</span>|<[^>]*+>");

  /**
   * Reads the file that the option {@code glossary} names.
   *
   * @throws IllegalArgumentException if it is no glossary; the message says in which line
   */
  public static OwnTerms from(ProviderConfig.In in) {
    return in.find("glossary").map(OwnTerms::read).orElse(NONE);
  }

  private static OwnTerms read(String file) {
    try {
      return new OwnTerms(Glossary.read(Path.of(file)));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("option glossary: there is no file " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException("option glossary: " + e.getMessage(), e);
    }
  }

  /** Returns what tells these terms from others; nothing if there are none. */
  public String fingerprint() {
    return glossary.files().stream().map(GlossaryFile::sha256).collect(Collectors.joining(" "));
  }

  /**
   * Returns the terms that occur in the texts of {@code batch}: these, which come first, and those
   * that the batch has with it.
   */
  public List<Term> of(Batch batch) {
    Map<String, Term> terms = new LinkedHashMap<>();
    Terms own = glossary.terms(batch.source(), batch.target());
    if (!own.isEmpty()) {
      for (String text : batch.texts()) {
        own.find(plain(text, batch.markup()), List.of())
            .forEach(found -> terms.putIfAbsent(found.term().source(), found.term()));
      }
    }
    batch.terms().forEach(term -> terms.putIfAbsent(term.source(), term));
    return List.copyOf(terms.values());
  }

  /** Returns what each term is to be in the target language, of those that the glossary says. */
  public Map<String, String> pairs(Batch batch) {
    Map<String, String> pairs = new LinkedHashMap<>();
    of(batch).forEach(term -> term.target().ifPresent(to -> pairs.put(term.source(), to)));
    return pairs;
  }

  private static String plain(String text, Markup markup) {
    return markup == Markup.PLAIN
        ? text
        : MARKUP
            .matcher(text)
            .replaceAll("")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }
}
