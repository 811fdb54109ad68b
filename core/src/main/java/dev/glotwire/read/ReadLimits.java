package dev.glotwire.read;

import java.time.Duration;

/**
 * What a file may cost to read. A file beyond a limit is refused with an {@link
 * UnreadableArticleException} that names the limit; nothing is ever cut off silently.
 *
 * @param maxBytes size of the file, default 64 MiB
 * @param maxCharacters length of the decoded or extracted text in UTF-16 units, default 10 million
 * @param maxArchiveEntries entries of a zip container such as DOCX, ODT or EPUB, default 2,000
 * @param maxInflatedBytes size of all entries of a zip container together, default 200 MiB
 * @param maxInflationRatio inflated size of a zip container for one byte of it, default 100;
 *     applied once more than 8 MiB came out
 * @param maxMemoryBytes memory of the process that extracts a format that is not text, default 1
 *     GiB, at least 16 MiB
 * @param timeout wall-clock time for the extraction of a format that is not text, default 60
 *     seconds
 */
public record ReadLimits(
    long maxBytes,
    int maxCharacters,
    int maxArchiveEntries,
    long maxInflatedBytes,
    int maxInflationRatio,
    long maxMemoryBytes,
    Duration timeout) {

  private static final long MIB = 1024L * 1024;

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ReadLimits {
    requirePositive("maxBytes", maxBytes);
    requirePositive("maxCharacters", maxCharacters);
    requirePositive("maxArchiveEntries", maxArchiveEntries);
    requirePositive("maxInflatedBytes", maxInflatedBytes);
    requirePositive("maxInflationRatio", maxInflationRatio);
    requirePositive("maxMemoryBytes", maxMemoryBytes);
    requirePositive("timeout", timeout.toMillis());
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be more than 0: " + value);
    }
  }

  /** Returns the default limits: generous for an article, deadly for an attack. */
  public static ReadLimits defaults() {
    return new ReadLimits(
        64 * MIB, 10_000_000, 2_000, 200 * MIB, 100, 1024 * MIB, Duration.ofSeconds(60));
  }

  /** Returns these limits with another size of the file. */
  public ReadLimits withMaxBytes(long bytes) {
    return new ReadLimits(
        bytes,
        maxCharacters,
        maxArchiveEntries,
        maxInflatedBytes,
        maxInflationRatio,
        maxMemoryBytes,
        timeout);
  }

  /** Returns these limits with another length of the text. */
  public ReadLimits withMaxCharacters(int characters) {
    return new ReadLimits(
        maxBytes,
        characters,
        maxArchiveEntries,
        maxInflatedBytes,
        maxInflationRatio,
        maxMemoryBytes,
        timeout);
  }

  /** Returns these limits with another number of archive entries. */
  public ReadLimits withMaxArchiveEntries(int entries) {
    return new ReadLimits(
        maxBytes,
        maxCharacters,
        entries,
        maxInflatedBytes,
        maxInflationRatio,
        maxMemoryBytes,
        timeout);
  }

  /** Returns these limits with another inflated size. */
  public ReadLimits withMaxInflatedBytes(long bytes) {
    return new ReadLimits(
        maxBytes,
        maxCharacters,
        maxArchiveEntries,
        bytes,
        maxInflationRatio,
        maxMemoryBytes,
        timeout);
  }

  /** Returns these limits with another inflation ratio. */
  public ReadLimits withMaxInflationRatio(int ratio) {
    return new ReadLimits(
        maxBytes,
        maxCharacters,
        maxArchiveEntries,
        maxInflatedBytes,
        ratio,
        maxMemoryBytes,
        timeout);
  }

  /** Returns these limits with another memory for extraction. */
  public ReadLimits withMaxMemoryBytes(long bytes) {
    return new ReadLimits(
        maxBytes,
        maxCharacters,
        maxArchiveEntries,
        maxInflatedBytes,
        maxInflationRatio,
        bytes,
        timeout);
  }

  /** Returns these limits with another time for extraction. */
  public ReadLimits withTimeout(Duration time) {
    return new ReadLimits(
        maxBytes,
        maxCharacters,
        maxArchiveEntries,
        maxInflatedBytes,
        maxInflationRatio,
        maxMemoryBytes,
        time);
  }
}
