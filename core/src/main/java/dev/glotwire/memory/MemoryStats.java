package dev.glotwire.memory;

import java.util.List;
import java.util.Locale;

/**
 * What is in a memory.
 *
 * @param bytes how large it is on disk
 * @param groups its units by languages, provider and state, in that order
 */
public record MemoryStats(long bytes, List<Group> groups) {
  public MemoryStats {
    groups = List.copyOf(groups);
  }

  /** Units that have this much in common. */
  public record Group(Locale source, Locale target, String provider, UnitState state, long units) {}

  /** Returns how many units there are. */
  public long units() {
    return groups.stream().mapToLong(Group::units).sum();
  }
}
