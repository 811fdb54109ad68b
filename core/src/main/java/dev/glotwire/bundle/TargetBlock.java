package dev.glotwire.bundle;

import dev.glotwire.article.Block;
import dev.glotwire.article.Content;
import dev.glotwire.article.TaggedText;
import dev.glotwire.check.Finding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A source block and what became of it in one language.
 *
 * @param source the block
 * @param state what became of it
 * @param target what stands in the target article; the source's own content where it was kept or
 *     failed
 * @param origin who translated it; empty where nobody did
 * @param findings what the checks say of it
 * @param formerSource what {@code target} is a translation of, if the source says something else by
 *     now: a person's words, which are out of date
 * @param spelling how a person wrote {@code target} in the article's own format, if that is not
 *     just how Glotwire would
 * @param candidates earlier translations of similar texts, the most similar first
 */
public record TargetBlock(
    Block source,
    BlockState state,
    Content target,
    Optional<Origin> origin,
    List<Finding> findings,
    Optional<TaggedText> formerSource,
    Optional<String> spelling,
    List<Candidate> candidates) {
  public TargetBlock {
    findings = List.copyOf(findings);
    candidates = List.copyOf(candidates);
  }

  /** A block that is up to date and written as Glotwire writes. */
  public TargetBlock(
      Block source,
      BlockState state,
      Content target,
      Optional<Origin> origin,
      List<Finding> findings) {
    this(source, state, target, origin, findings, Optional.empty(), Optional.empty(), List.of());
  }

  /** Returns this with other candidates. */
  public TargetBlock withCandidates(List<Candidate> offered) {
    return new TargetBlock(
        source, state, target, origin, findings, formerSource, spelling, offered);
  }

  /** Whether it is a translation of what the source does not say any more. */
  public boolean isStale() {
    return formerSource.isPresent();
  }

  /**
   * Returns what tells {@code target} from any other translation of {@code source}: the first 64
   * bits of a SHA-256, in lower-case hexadecimal.
   */
  public static String digest(Content target, Content source) {
    byte[] text = TaggedText.ofTarget(target, source).value().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(FileSink.sha256().digest(text), 0, 8);
  }
}
