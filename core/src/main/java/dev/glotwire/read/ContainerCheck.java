package dev.glotwire.read;

import dev.glotwire.read.UnreadableArticleException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a zip container to nowhere, before any parser sees it: what it says of its own size is
 * not believed, what comes out of it is counted.
 */
final class ContainerCheck {
  private static final int FREE = 8 * 1024 * 1024;

  private final String name;
  private final ReadLimits limits;
  private final long size;
  private long inflated;

  private ContainerCheck(String name, ReadLimits limits, long size) {
    this.name = name;
    this.limits = limits;
    this.size = size;
  }

  /** Returns normally if {@code bytes} are a zip within the limits. */
  static void check(byte[] bytes, String name, ReadLimits limits)
      throws UnreadableArticleException {
    ContainerCheck check = new ContainerCheck(name, limits, bytes.length);
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      check.check(zip);
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableArticleException(
          Reason.BROKEN, name, "is a damaged container; open and save it again", e);
    }
  }

  private void check(ZipFile zip) throws IOException {
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    Enumeration<ZipArchiveEntry> all = zip.getEntries();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      entries++;
      if (entries > limits.maxArchiveEntries()) {
        throw bomb("holds more than " + limits.maxArchiveEntries() + " files", "maxArchiveEntries");
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new UnreadableArticleException(
            Reason.ENCRYPTED, name, "is encrypted; save it without a password");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        count(in, buffer);
      }
    }
  }

  private void count(InputStream in, byte[] buffer) throws IOException {
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      inflated += read;
      if (inflated > limits.maxInflatedBytes()) {
        throw bomb(
            "unpacks to more than " + limits.maxInflatedBytes() + " bytes", "maxInflatedBytes");
      }
      if (inflated > FREE && inflated / limits.maxInflationRatio() > size) {
        throw bomb(
            "unpacks to more than " + limits.maxInflationRatio() + " times its size",
            "maxInflationRatio");
      }
    }
  }

  private UnreadableArticleException bomb(String what, String limit) {
    return new UnreadableArticleException(
        Reason.ZIP_BOMB,
        name,
        what + ", as no article does; if you trust it, raise the limit " + limit);
  }
}
