package dev.glotwire.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;

/** A document to extract, as it goes from process to process. */
@SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
record ExtractionRequest(byte[] bytes, String name, ReadLimits limits) {

  void writeTo(DataOutputStream out) throws IOException {
    out.writeUTF(name.length() > 4000 ? name.substring(name.length() - 4000) : name);
    out.writeLong(limits.maxBytes());
    out.writeInt(limits.maxCharacters());
    out.writeInt(limits.maxArchiveEntries());
    out.writeLong(limits.maxInflatedBytes());
    out.writeInt(limits.maxInflationRatio());
    out.writeLong(limits.maxMemoryBytes());
    out.writeLong(limits.timeout().toMillis());
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static ExtractionRequest readFrom(DataInputStream in) throws IOException {
    String name = in.readUTF();
    ReadLimits limits =
        new ReadLimits(
            in.readLong(),
            in.readInt(),
            in.readInt(),
            in.readLong(),
            in.readInt(),
            in.readLong(),
            Duration.ofMillis(in.readLong()));
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new ExtractionRequest(bytes, name, limits);
  }
}
