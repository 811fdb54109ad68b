package dev.glotwire.bundle;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Makes any text a file name that names one file, in one folder, on every file system. */
final class SafeName {
  /** In bytes of UTF-8: leaves room for a language tag and extensions below the usual 255. */
  private static final int STEM_LIMIT = 150;

  private static final int EXTENSION_LIMIT = 20;
  private static final String FORBIDDEN = "/\\:*?\"<>|";
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private SafeName() {}

  /** Returns the last part of {@code path} with all that is unsafe replaced; never empty. */
  static String of(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || name.length() - dot - 1 > EXTENSION_LIMIT) {
      return stem(name);
    }
    String extension = replaceUnsafe(name.substring(dot + 1));
    return extension.isEmpty() ? stem(name) : stem(name.substring(0, dot)) + "." + extension;
  }

  /** Returns {@code stem} as a name to which extensions can be added; never empty. */
  static String stem(String stem) {
    String safe = limit(trim(replaceUnsafe(Normalizer2.getNFCInstance().normalize(stem))));
    if (safe.isEmpty()) {
      return "article";
    }
    if (isDevice(safe)) {
      return "_" + safe;
    }
    return isWritable(safe) ? safe : Slug.of(safe, "article");
  }

  /** Whether Windows takes {@code name} for a device, whatever its extension is. */
  static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String base = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    if (DEVICES.contains(base)) {
      return true;
    }
    return base.length() == 4
        && (base.startsWith("com") || base.startsWith("lpt"))
        && "0123456789¹²³".indexOf(base.charAt(3)) >= 0;
  }

  private static String replaceUnsafe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                safe.appendCodePoint(
                    isInvisible(point) || FORBIDDEN.indexOf(point) >= 0 ? '_' : point));
    return safe.toString();
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Removes white space and dots around: they hide a file, climb out of a folder or get lost. */
  private static String trim(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '.' || Character.isSpaceChar(text.charAt(end - 1)))) {
      end--;
    }
    int start = 0;
    while (start < end
        && (text.charAt(start) == '.' || Character.isSpaceChar(text.charAt(start)))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static String limit(String text) {
    int end = text.length();
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > STEM_LIMIT) {
      end = text.offsetByCodePoints(end, -1);
    }
    return trim(text.substring(0, end));
  }

  /** Whether this system's file names can hold {@code name}: under the C locale not all can. */
  private static boolean isWritable(String name) {
    try {
      return Path.of(name).getNameCount() == 1;
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
