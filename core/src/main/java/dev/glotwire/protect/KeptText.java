package dev.glotwire.protect;

import dev.glotwire.article.Span;
import dev.glotwire.text.internal.Characters;
import dev.glotwire.text.internal.LastTexts;
import dev.glotwire.text.internal.TextTraits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the pieces of a text that must come back unchanged: addresses, e-mails, telephone numbers,
 * file names, handles and hashtags, placeholders of programs, and the terms a user wants kept.
 * Immutable and thread-safe; takes time linear in the text.
 */
public final class KeptText {

  /** Top-level domains that an address without {@code http} is recognized by. */
  private static final String DOMAINS =
      "com|org|net|edu|gov|mil|int|info|io|dev|app|eu|uk|de|fr|es|it|pt|nl|pl|ru|ch|at|be|cat|gal|br|us|ca|au|jp|cn|in|tv|news";

  private static final String FILE_TYPES =
      "pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|tsv|txt|md|html?|xml|json|ya?ml|toml|ini|properties|po|xliff?|tmx|srt|vtt"
          + "|zip|gz|tar|7z|jar|jpe?g|png|gif|svg|webp|mp[34]|wav|ogg|py|java|js|ts|sh|c|cpp|rs|go|exe|dll|so|log|sql|epub";

  /**
   * No part of an address: a space of any kind, what isolates it from text of the other direction.
   */
  private static final String APART = "\\p{Z}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

  /**
   * Possessive quantifiers throughout: each alternative either matches or gives up without going
   * back. What ends a sentence or closes a quotation is not part of an address that it follows.
   */
  private static final Pattern PATTERN =
      Pattern.compile(
          // https://example.org/a?b=1
          "\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://[^\\s<>\"'“”‘’«»\\p{Cntrl}"
              + APART
              + "]++"
              + "|\\bmailto:[^\\s<>\"“”"
              + APART
              + "]++"
              + "|\\bwww\\.[^\\s<>\"“”‘’«»"
              + APART
              + "]++"
              // name@example.org
              + "|(?<![\\w.+-])[\\w+-]++(?:\\.[\\w+-]++){0,20}+@[a-zA-Z0-9-]++(?:\\.[a-zA-Z0-9-]++){1,10}+"
              // {{name}}, ${name}, {0}, {count, plural, ...} without nesting
              + "|\\{\\{[^{}\\n]{0,200}+\\}\\}|\\$?\\{[^{}\\n]{0,200}+\\}"
              // %s, %1$d, %(name)s, %@
              + "|(?<![\\p{N}%])%(?:\\([\\w.]{1,60}+\\)|\\d{1,3}+\\$)?[-+0#,]{0,3}+\\d{0,4}+(?:\\.\\d{1,3}+)?[sdfgexXcbniu@](?![\\p{L}\\p{N}])"
              // report-2023.pdf
              + "|(?<![\\w./-])[\\w-]++(?:\\.[\\w-]++){0,5}?\\.(?:"
              + FILE_TYPES
              + ")(?![\\w-])"
              // example.org/path
              + "|(?<![\\w.@/-])(?:[a-z0-9][a-z0-9-]{0,62}+\\.){1,8}(?:"
              + DOMAINS
              + ")(?![\\w-]|\\.\\w)(?:/[^\\s<>\"'“”‘’«»"
              + APART
              + "]*+)?"
              // @handle
              + "|(?<![\\w@./-])@[a-zA-Z0-9_]{2,50}+(?![\\w@])"
              // #Topic; a number sign before a figure is a number's
              + "|(?<![\\w&#/])#(?=[^\\s#]{0,40}?\\p{L})[\\p{L}\\p{M}\\p{N}_]{2,80}+"
              // +1 555 010 2030, (555) 010-2030
              + "|(?<![\\w+])\\+\\d{1,3}+[ .\\u00A0-]?+(?:\\(\\d{1,4}+\\)[ .\\u00A0-]?+)?+\\d{2,4}+(?:[ .\\u00A0-]?+\\d{2,4}+){1,5}+(?!\\w)"
              + "|(?<![\\w)])\\(\\d{3}\\)[ \\u00A0]?+\\d{3}-\\d{4}(?!\\w)"
              // our own tokens, should the text hold any
              + "|[⟦⟧]");

  /** What an address without {@code http} or a file name ends with. */
  private static final Pattern ENDINGS = Pattern.compile(DOMAINS + "|" + FILE_TYPES);

  /** What the pattern finds; it takes longer than most of what is done with it. */
  private static final LastTexts<List<Span>> ALWAYS = new LastTexts<>(KeptText::always);

  private final List<String> terms;

  private KeptText(List<String> terms) {
    this.terms = terms;
  }

  /**
   * Returns a finder that keeps {@code terms} too, wherever one stands as a whole word in exactly
   * this spelling. Of two that overlap, the longer one counts.
   *
   * @param terms blank ones are ignored
   */
  public static KeptText of(Collection<String> terms) {
    LinkedHashSet<String> distinct = new LinkedHashSet<>();
    for (String term : terms) {
      if (!term.isBlank()) {
        distinct.add(term.strip());
      }
    }
    return new KeptText(
        distinct.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList());
  }

  /** Returns a finder that keeps {@code more} terms, too. */
  public KeptText with(Collection<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(terms);
    all.addAll(more);
    return of(all);
  }

  /** Returns the terms, longest first. */
  public List<String> terms() {
    return terms;
  }

  /** Returns where the kept pieces of {@code text} stand, in order and without overlap. */
  public List<Span> find(String text) {
    return find(text, TextTraits.of(text).mayHoldKept() ? ALWAYS.find(text) : List.of());
  }

  /** Returns the same of a text that may be the source of other translations as well. */
  public List<Span> findInSource(String text) {
    return find(
        text, TextTraits.ofSource(text).mayHoldKept() ? ALWAYS.findInSource(text) : List.of());
  }

  private List<Span> find(String text, List<Span> always) {
    if (terms.isEmpty()) {
      return always;
    }
    List<Span> found = new ArrayList<>();
    BitSet taken = new BitSet();
    always.forEach(span -> add(span, found, taken));
    for (String term : terms) {
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
        Span span = new Span(at, at + term.length());
        int next = taken.nextSetBit(span.start());
        if ((next < 0 || next >= span.end()) && isWhole(text, span)) {
          add(span, found, taken);
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    return found;
  }

  private static List<Span> always(String text) {
    if (!mayHold(text)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      found.add(new Span(matcher.start(), sentenceEnd(text, matcher.start(), matcher.end())));
    }
    return List.copyOf(found);
  }

  /**
   * Whether {@code text} has a character that nothing is kept without but terms; most sentences
   * have none, and the pattern costs more than all else.
   */
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '#' || (c > '@' && c < '{') || (c > '{' && c < '⟦')) {
        continue; // letters and spaces: nearly all
      }
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
      switch (c) {
        case '@', '{', '⟦', '⟧' -> {
          return true;
        }
        case '#' -> {
          if (Character.isLetterOrDigit(next)) {
            return true; // #Topic
          }
        }
        case '+' -> {
          if (next >= '0' && next <= '9') {
            return true; // +1 555 010 2030
          }
        }
        case '%' -> {
          if (isConversion(text, i + 1)) {
            return true; // %s
          }
        }
        case '(' -> {
          if (next >= '0' && next <= '9' && i + 4 < text.length() && text.charAt(i + 4) == ')') {
            return true; // (555) 010-2030
          }
        }
        case ':' -> {
          if (next == '/' || (next > ' ' && text.startsWith("mailto", i - 6))) {
            return true; // https://
          }
        }
        case '.' -> {
          if (isAsciiLetter(next) && isAddress(text, i)) {
            return true; // example.org, a.pdf
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a conversion may end what the percent sign before {@code at} begins: %-10.2f. */
  private static boolean isConversion(String text, int at) {
    int end = at;
    while (end < text.length()
        && (isAsciiDigit(text.charAt(end)) || "-+#,.$".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end < text.length() && "(sdfgexXcbniu@".indexOf(text.charAt(end)) >= 0;
  }

  /**
   * Whether the stop at {@code at} may part an address or a file name, as that of p.m. does not.
   */
  private static boolean isAddress(String text, int at) {
    int end = at + 1;
    while (end < text.length()
        && (isAsciiLetter(text.charAt(end)) || isAsciiDigit(text.charAt(end)))) {
      end++;
    }
    return text.startsWith("www", at - 3) || ENDINGS.matcher(text).region(at + 1, end).matches();
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void add(Span span, List<Span> found, BitSet taken) {
    found.add(span);
    taken.set(span.start(), span.end());
  }

  /** Returns the end of what was found, without the punctuation of the sentence around it. */
  private static int sentenceEnd(String text, int start, int end) {
    int unopened = 0; // closing parentheses more than opening ones
    for (int i = start; i < end; i++) {
      unopened += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
    }
    int last = end;
    while (last > start + 1) {
      char c = text.charAt(last - 1);
      if (c == ')' && unopened > 0) {
        unopened--;
      } else if (".,;:!?…".indexOf(c) < 0) {
        break;
      }
      last--;
    }
    return last;
  }

  /** Whether no word goes on across either end of {@code span}. */
  private static boolean isWhole(String text, Span span) {
    return !joins(text, span.start()) && !joins(text, span.end());
  }

  private static boolean joins(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(at))
        && Character.isLetterOrDigit(text.codePointAt(at))
        && !Characters.isUnspaced(text.codePointBefore(at))
        && !Characters.isUnspaced(text.codePointAt(at));
  }
}
