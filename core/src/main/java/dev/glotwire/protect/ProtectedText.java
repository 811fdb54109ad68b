package dev.glotwire.protect;

import dev.glotwire.article.Content;
import dev.glotwire.article.Inline;
import dev.glotwire.article.Inline.Code;
import dev.glotwire.article.Inline.Text;
import dev.glotwire.article.Span;
import dev.glotwire.dispatch.Task;
import dev.glotwire.dispatch.UnfaithfulAnswerException;
import dev.glotwire.message.Messages;
import dev.glotwire.protect.Piece.Hold;
import dev.glotwire.protect.Piece.Role;
import dev.glotwire.protect.Piece.Words;
import dev.glotwire.spi.Markup;
import dev.glotwire.term.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The content of a block, ready for an engine: white space and markup around it are held back,
 * codes and kept pieces inside of it are placeholders, and an answer is accepted only with each of
 * them in its place. Immutable and thread-safe.
 */
public final class ProtectedText implements Task<Content> {
  private final List<Inline> before;
  private final List<Piece> pieces;
  private final List<Inline> after;
  private final Locale source;
  private final Locale target;
  private final List<Term> terms;

  private ProtectedText(
      List<Inline> before,
      List<Piece> pieces,
      List<Inline> after,
      Locale source,
      Locale target,
      List<Term> terms) {
    this.before = List.copyOf(before);
    this.pieces = List.copyOf(pieces);
    this.after = List.copyOf(after);
    this.source = source;
    this.target = target;
    this.terms = List.copyOf(terms);
  }

  /** Returns this with what a glossary says of words in it. */
  public ProtectedText with(List<Term> terms) {
    return new ProtectedText(before, pieces, after, source, target, terms);
  }

  /**
   * Protects {@code content}, which is in {@code source} and is to be translated into {@code
   * target}.
   */
  public static ProtectedText of(Content content, KeptText kept, Locale source, Locale target) {
    Deque<Inline> middle = new ArrayDeque<>(content.parts());
    List<Inline> before = new ArrayList<>();
    Deque<Inline> after = new ArrayDeque<>();
    while (takeOuter(middle, before, after)) {
      // Until neither end holds anything that an engine need not see.
    }
    return new ProtectedText(
        before, pieces(middle, kept), List.copyOf(after), source, target, List.of());
  }

  /** Moves white space, single codes and a pair around everything outwards; says whether it did. */
  private static boolean takeOuter(Deque<Inline> middle, List<Inline> before, Deque<Inline> after) {
    if (middle.isEmpty()) {
      return false;
    }
    if (middle.getFirst() instanceof Text text && isSpace(text.value().charAt(0))) {
      int end = 1;
      while (end < text.value().length() && isSpace(text.value().charAt(end))) {
        end++;
      }
      middle.removeFirst();
      before.add(new Text(text.value().substring(0, end)));
      if (end < text.value().length()) {
        middle.addFirst(new Text(text.value().substring(end)));
      }
      return true;
    }
    if (middle.getLast() instanceof Text text
        && isSpace(text.value().charAt(text.value().length() - 1))) {
      int start = text.value().length() - 1;
      while (start > 0 && isSpace(text.value().charAt(start - 1))) {
        start--;
      }
      middle.removeLast();
      after.addFirst(new Text(text.value().substring(start)));
      if (start > 0) {
        middle.addLast(new Text(text.value().substring(0, start)));
      }
      return true;
    }
    if (isSilent(middle.getFirst())) {
      before.add(middle.removeFirst());
      return true;
    }
    if (isSilent(middle.getLast())) {
      after.addFirst(middle.removeLast());
      return true;
    }
    if (middle.getFirst() instanceof Code open
        && open.role() == Code.Role.OPEN
        && middle.getLast() instanceof Code close
        && close.role() == Code.Role.CLOSE
        && open.id() == close.id()) {
      before.add(middle.removeFirst());
      after.addFirst(middle.removeLast());
      return true;
    }
    return false;
  }

  /** Whether {@code part} is a single code that shows nothing, such as the mark of a footnote. */
  private static boolean isSilent(Inline part) {
    return part instanceof Code code
        && code.role() == Code.Role.STANDALONE
        && code.display().isBlank();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static List<Piece> pieces(Iterable<Inline> parts, KeptText kept) {
    List<Piece> pieces = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(); // where the opening placeholders stand in pieces
    int number = 0;
    for (Inline part : parts) {
      if (part instanceof Code code) {
        number++;
        switch (code.role()) {
          case STANDALONE -> pieces.add(new Hold(number, Role.SINGLE, number, code));
          case OPEN -> {
            open.push(pieces.size());
            pieces.add(new Hold(number, Role.OPEN, number, code));
          }
          case CLOSE -> {
            int at = open.pop(); // contents are properly nested
            Hold opener = (Hold) pieces.get(at);
            pieces.set(at, new Hold(opener.number(), Role.OPEN, number, opener.held()));
            pieces.add(new Hold(number, Role.CLOSE, opener.number(), code));
          }
        }
        continue;
      }
      String text = ((Text) part).value();
      int from = 0;
      for (Span span : kept.find(text)) {
        addWords(text, from, span.start(), pieces);
        number++;
        pieces.add(new Hold(number, Role.SINGLE, number, new Text(span.of(text))));
        from = span.end();
      }
      addWords(text, from, text.length(), pieces);
    }
    return pieces;
  }

  private static void addWords(String text, int start, int end, List<Piece> pieces) {
    if (start < end) {
      pieces.add(new Words(text.substring(start, end)));
    }
  }

  /** Whether there is a word to translate: a letter outside of all placeholders. */
  public boolean hasWords() {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece instanceof Words words
                    && words.text().codePoints().anyMatch(Character::isLetter));
  }

  @Override
  public List<Term> terms() {
    return terms;
  }

  @Override
  public String encode(Markup markup) {
    return PlaceholderCodec.of(markup).encode(markup == Markup.PLAIN ? plainPieces() : pieces);
  }

  /**
   * Returns the pieces as an engine should see them that takes a placeholder for an unknown word.
   * The English genitive of a kept name goes with the name: engines render the {@code ’s} after an
   * unknown word as a word of its own.
   */
  private List<Piece> plainPieces() {
    if (!source.getLanguage().equals("en") || target.getLanguage().equals("en")) {
      return pieces;
    }
    List<Piece> plain = new ArrayList<>(pieces.size());
    boolean afterName = false;
    for (Piece piece : pieces) {
      if (afterName && piece instanceof Words words && startsWithGenitive(words.text())) {
        addWords(words.text(), 2, words.text().length(), plain);
      } else {
        plain.add(piece);
      }
      afterName = piece instanceof Hold hold && hold.held() instanceof Text;
    }
    return plain;
  }

  private static boolean startsWithGenitive(String text) {
    return text.length() >= 2
        && (text.charAt(0) == '’' || text.charAt(0) == '\'')
        && text.charAt(1) == 's'
        && (text.length() == 2 || !Character.isLetterOrDigit(text.charAt(2)));
  }

  @Override
  public Content decode(String answer, Markup markup) throws UnfaithfulAnswerException {
    List<Piece> came = PlaceholderCodec.of(markup).decode(answer, pieces);
    verify(came);
    List<Inline> parts = new ArrayList<>(before);
    for (Piece piece : Tidy.of(pieces, source, target).apply(came)) {
      parts.add(piece instanceof Words words ? new Text(words.text()) : ((Hold) piece).held());
    }
    parts.addAll(after);
    return new Content(join(parts));
  }

  private void verify(List<Piece> came) throws UnfaithfulAnswerException {
    boolean blank = true;
    Map<Integer, Integer> seen = new HashMap<>();
    Deque<Hold> open = new ArrayDeque<>();
    for (Piece piece : came) {
      if (piece instanceof Words words) {
        blank &= words.text().isBlank();
        continue;
      }
      Hold hold = (Hold) piece;
      if (seen.merge(hold.number(), 1, Integer::sum) > 1) {
        throw new UnfaithfulAnswerException("a placeholder came back twice");
      }
      if (hold.role() == Role.OPEN) {
        open.push(hold);
      } else if (hold.role() == Role.CLOSE
          && (open.isEmpty() || open.pop().partner() != hold.number())) {
        throw new UnfaithfulAnswerException("a pair of placeholders came back crossed");
      }
    }
    if (blank && hasWords()) {
      throw new UnfaithfulAnswerException("the answer is blank");
    }
    long sent = pieces.stream().filter(Hold.class::isInstance).count();
    if (seen.size() != sent) {
      throw new UnfaithfulAnswerException(
          Messages.of(ProtectedText.class)
              .text("placeholders-lost", "lost", sent - seen.size(), "sent", sent));
    }
    verifyPairsAreFilled(came);
  }

  /** A pair that held something and comes back empty has lost its words to the text around it. */
  private void verifyPairsAreFilled(List<Piece> came) throws UnfaithfulAnswerException {
    for (int i = 0; i + 1 < came.size(); i++) {
      if (came.get(i) instanceof Hold open && open.role() == Role.OPEN) {
        Piece next = came.get(i + 1);
        boolean closes = next instanceof Hold close && close.number() == open.partner();
        if (closes && !isEmptyPair(open)) {
          throw new UnfaithfulAnswerException("a pair of placeholders came back empty");
        }
      }
    }
  }

  private boolean isEmptyPair(Hold open) {
    int at = pieces.indexOf(open);
    return at + 1 < pieces.size()
        && pieces.get(at + 1) instanceof Hold close
        && close.number() == open.partner();
  }

  private static List<Inline> join(List<Inline> parts) {
    List<Inline> joined = new ArrayList<>(parts.size());
    StringBuilder text = new StringBuilder();
    for (Inline part : parts) {
      if (part instanceof Text piece) {
        text.append(piece.value());
        continue;
      }
      if (!text.isEmpty()) {
        joined.add(new Text(text.toString()));
        text.setLength(0);
      }
      joined.add(part);
    }
    if (!text.isEmpty()) {
      joined.add(new Text(text.toString()));
    }
    return joined;
  }
}
