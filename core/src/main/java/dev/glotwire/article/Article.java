package dev.glotwire.article;

import dev.glotwire.article.Syntax.Edit;
import dev.glotwire.article.Syntax.Rendition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An article as it was read: typed blocks, and the text they were found in. Immutable and
 * thread-safe.
 *
 * @param source the file it came from
 * @param text what the spans of the blocks refer to: the decoded original without its byte order
 *     mark, or, for a format that is extracted, the Markdown made of it
 * @param language what the file itself declares, if it does
 * @param blocks in the order of the file
 * @param syntax how translated text is written back
 * @param notices what a user should know about how it was read, a sentence each
 */
public record Article(
    Source source,
    String text,
    Optional<Locale> language,
    List<Block> blocks,
    Syntax syntax,
    List<String> notices) {

  public Article {
    blocks = List.copyOf(blocks);
    notices = List.copyOf(notices);
  }

  /** Returns the first headline. */
  public Optional<Block> headline() {
    return blocks.stream().filter(block -> block.kind() == BlockKind.HEADLINE).findFirst();
  }

  /**
   * Returns the article with the blocks in {@code targets} replaced: one file for each format it is
   * delivered in, the article's own first. Line ends, byte order mark and final newline stay those
   * of the source. The charset stays too where it can encode the target; otherwise it is UTF-8, and
   * a declaration of the charset in the file is changed. Where nothing changes at all, the file is
   * the source, byte for byte.
   *
   * @param targets content by block id; blocks that are missing stay as they are
   * @param language what the file declares itself to be in; empty to leave all declarations alone
   */
  public List<OutputFile> write(Map<String, Content> targets, Optional<Locale> language) {
    return write(targets, Map.of(), language);
  }

  /**
   * Returns the article as {@link #write(Map, Optional)} does, with some blocks as a person spelled
   * them.
   *
   * @param spellings by block id what stands in the place of the block, in the format of the text;
   *     for blocks that are in {@code targets}
   */
  public List<OutputFile> write(
      Map<String, Content> targets, Map<String, String> spellings, Optional<Locale> language) {
    String probe = splice(targets, spellings, List.of());
    Charset charset =
        canEncode(source.charset(), probe) ? source.charset() : StandardCharsets.UTF_8;
    Locale target = language.orElse(Locale.ROOT);
    List<Edit> edits = language.map(to -> syntax.declare(text, to, charset)).orElse(List.of());
    String whole = edits.isEmpty() ? probe : splice(targets, spellings, edits);
    List<OutputFile> files = new ArrayList<>();
    boolean unchanged = syntax.isInPlace() && whole.equals(text);
    for (Rendition rendition : syntax.deliver(whole, target)) {
      boolean own = files.isEmpty();
      if (own && unchanged) {
        files.add(new OutputFile(rendition.extension(), source.bytes()));
        continue;
      }
      boolean mark = own && source.byteOrderMark();
      files.add(
          new OutputFile(
              rendition.extension(),
              encode(rendition.text(), own ? charset : StandardCharsets.UTF_8, mark)));
    }
    return files;
  }

  /**
   * One file of a translated article.
   *
   * @param extension without its dot
   */
  @SuppressWarnings("ArrayRecordComponent") // written to disk once, compared by nobody
  public record OutputFile(String extension, byte[] bytes) {}

  private static boolean canEncode(Charset charset, String text) {
    return charset.canEncode() && charset.newEncoder().canEncode(text);
  }

  private static byte[] encode(String text, Charset charset, boolean byteOrderMark) {
    ByteBuffer encoded = charset.encode(CharBuffer.wrap(byteOrderMark ? "\uFEFF" + text : text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private String splice(
      Map<String, Content> targets, Map<String, String> spellings, List<Edit> edits) {
    List<Replacement> replacements = new ArrayList<>();
    for (Block block : blocks) {
      Content target = targets.get(block.id());
      String spelling = spellings.get(block.id());
      if (target != null && spelling != null) {
        replacements.add(new Replacement(block.span(), null, null, spelling));
      } else if (target != null && !target.equals(block.content())) {
        replacements.add(new Replacement(block.span(), block, target, ""));
      }
    }
    for (Edit edit : edits) {
      replacements.add(new Replacement(edit.span(), null, null, edit.replacement()));
    }
    replacements.sort(
        Comparator.<Replacement>comparingInt(r -> r.span.start())
            .thenComparing(r -> r.span.end(), Comparator.reverseOrder()));
    return new Splice(replacements).range(new Span(0, text.length()), 0);
  }

  private record Replacement(
      Span span,
      @org.jspecify.annotations.Nullable Block block,
      @org.jspecify.annotations.Nullable Content target,
      String literal) {}

  /** Writes ranges of the text, replaced, and the ranges of codes inside of replaced blocks. */
  private final class Splice {
    private final List<Replacement> sorted;

    Splice(List<Replacement> sorted) {
      this.sorted = sorted;
    }

    /**
     * Returns {@code range} with all replacements inside of it, the first to look at being {@code
     * from}.
     */
    String range(Span range, int from) {
      StringBuilder out = new StringBuilder(range.length());
      int at = range.start();
      for (int i = from; i < sorted.size(); i++) {
        Replacement next = sorted.get(i);
        if (next.span.start() >= range.end()
            && !(next.span.isEmpty() && next.span.end() == range.end())) {
          break;
        }
        if (next.span.start() < at || !range.contains(next.span)) {
          continue; // inside of what was just written, or around this range
        }
        out.append(text, at, next.span.start()).append(replace(next, i));
        at = next.span.end();
      }
      return out.append(text, at, range.end()).toString();
    }

    private String replace(Replacement replacement, int index) {
      Block block = replacement.block;
      Content target = replacement.target;
      if (block == null || target == null) {
        return replacement.literal;
      }
      return syntax.write(
          block,
          target,
          code ->
              code.span().isEmpty()
                  ? code.original()
                  : range(code.span(), firstFrom(code.span().start(), index + 1)));
    }

    /**
     * Returns the first replacement at or behind {@code low} that starts at {@code start} or later.
     */
    private int firstFrom(int start, int low) {
      int from = low;
      int to = sorted.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (sorted.get(middle).span.start() < start) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }
  }
}
