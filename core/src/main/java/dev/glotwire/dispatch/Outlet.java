package dev.glotwire.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What one run has waiting for one provider. Not thread-safe. */
final class Outlet<T> {
  final Lane lane;

  /** Its place in the chain. */
  final int place;

  /** Whether nobody comes after it. */
  final boolean lastResort;

  /** How many of the run's requests the provider has now. */
  int underWay;

  private final Deque<Job<T>> parts = new ArrayDeque<>();
  private final List<Deque<Item<T>>> waiting = new ArrayList<>();

  Outlet(Lane lane, int place, boolean lastResort) {
    this.lane = lane;
    this.place = place;
    this.lastResort = lastResort;
    lane.ladder().forEach(rung -> waiting.add(new ArrayDeque<>()));
  }

  int length(Item<T> item) {
    return lane.capabilities().unit().of(item.text);
  }

  void add(Item<T> item) {
    waiting.get(item.rung).add(item);
  }

  /** Puts parts of a batch before everything else, so that the bad one is found soon. */
  void addParts(List<Job<T>> halves) {
    for (int i = halves.size() - 1; i >= 0; i--) {
      parts.addFirst(halves.get(i));
    }
  }

  boolean isEmpty() {
    return parts.isEmpty() && waiting.stream().allMatch(Deque::isEmpty);
  }

  /**
   * Packs the next batch. What is sent for the first time goes first, so that what is sent again
   * gathers to a batch.
   */
  Optional<Job<T>> next() {
    if (!parts.isEmpty()) {
      return Optional.of(parts.remove());
    }
    for (int rung = 0; rung < waiting.size(); rung++) {
      if (!waiting.get(rung).isEmpty()) {
        return Optional.of(pack(lane.ladder().get(rung), waiting.get(rung)));
      }
    }
    return Optional.empty();
  }

  private Job<T> pack(Rung rung, Deque<Item<T>> line) {
    int texts = rung.alone() ? 1 : lane.maxTexts();
    int room = lane.maxLength();
    List<Item<T>> chosen = new ArrayList<>();
    while (!line.isEmpty() && chosen.size() < texts) {
      int length = length(line.element());
      if (!chosen.isEmpty() && length > room) {
        break;
      }
      room -= length;
      chosen.add(line.remove());
    }
    return new Job<>(this, rung, chosen, Job.Kind.PACKED);
  }

  /** Removes and returns all that waits. */
  List<Item<T>> clear() {
    List<Item<T>> all = new ArrayList<>();
    parts.forEach(job -> all.addAll(job.items));
    parts.clear();
    for (Deque<Item<T>> line : waiting) {
      all.addAll(line);
      line.clear();
    }
    return all;
  }
}
