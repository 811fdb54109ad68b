package dev.glotwire.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as newspapers shorten them, in every language: {@code EDT}, {@code GMT+2}. */
final class TimeZones {
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:[ECMP][SD]?T|AK[SD]T|HS?T|BST|IST|CES?T|EES?T|WES?T|MSK|JST|KST|HKT|SGT|A[CEW][SD]T"
              + "|NZ[SD]T|SAST|[CEW]AT|(?:GMT|UTC)(?:[+\u2212-]\\d{1,2}+(?::?+\\d{2})?)?)"
              + "(?![\\p{L}\\p{N}])");

  private TimeZones() {}

  /** Returns the end of the time zone that stands at {@code start}; -1 if none does. */
  static int end(CharSequence text, int start) {
    if (start >= text.length() || text.charAt(start) < 'A' || text.charAt(start) > 'Z') {
      return -1;
    }
    Matcher zone = ZONE.matcher(text).region(start, text.length()).useTransparentBounds(true);
    return zone.lookingAt() ? zone.end() : -1;
  }
}
