package dev.glotwire.article;

import java.nio.charset.Charset;

/**
 * The file an article came from. Immutable as long as nobody writes to the array given to it, which
 * is neither copied in nor out: an article may be large.
 *
 * @param name the file name without its folder; {@code stdin} where there was none
 * @param mediaType such as {@code text/markdown}
 * @param bytes the file, byte for byte
 * @param charset what {@code bytes} were decoded with; UTF-8 for a format that is not text
 * @param byteOrderMark whether the file starts with one, which is no part of the decoded text
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of a large file helps nobody
public record Source(
    String name, String mediaType, byte[] bytes, Charset charset, boolean byteOrderMark) {

  /** Returns the name without its last extension. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
