package dev.glotwire.dispatch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks sent to one provider together, until they are done or split. Not thread-safe. */
final class Job<T> {
  /** How often a part of a failed batch is sent: it is to show which part is to blame. */
  private static final int TRIES_OF_A_PART = 2;

  final Outlet<T> outlet;
  final Rung rung;
  final List<Item<T>> items;

  /** Whether it was split from a batch that a provider failed on, not one that it refused. */
  final boolean part;

  /** When it was first sent, or that which it was split from. */
  @Nullable Duration since;

  private @Nullable Retries retries;

  Job(Outlet<T> outlet, Rung rung, List<Item<T>> items, boolean part) {
    this.outlet = outlet;
    this.rung = rung;
    this.items = List.copyOf(items);
    this.part = part;
  }

  Retries retries(DispatchSettings settings) {
    if (retries == null) {
      retries = new Retries(settings, part ? TRIES_OF_A_PART : settings.tries());
    }
    return retries;
  }

  List<String> texts() {
    return items.stream().map(item -> item.text).toList();
  }

  int length() {
    return items.stream().mapToInt(outlet::length).sum();
  }

  List<Job<T>> halves(boolean asParts) {
    int middle = items.size() / 2;
    return List.of(
        piece(items.subList(0, middle), asParts),
        piece(items.subList(middle, items.size()), asParts));
  }

  private Job<T> piece(List<Item<T>> some, boolean asPart) {
    Job<T> piece = new Job<>(outlet, rung, some, part || asPart);
    piece.since = since;
    return piece;
  }
}
