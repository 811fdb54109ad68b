package dev.glotwire.dispatch;

import dev.glotwire.term.Term;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks sent to one provider together, until they are done or split. Not thread-safe. */
final class Job<T> {
  /** How often half of a failed batch is sent: it is to show which half is to blame. */
  private static final int TRIES_OF_A_HALF = 2;

  /** Why these tasks are together. */
  enum Kind {
    /** They were packed together, or are part of what was too large or refused. */
    PACKED,
    /** They are part of a batch that was answered badly, twice. */
    OF_BAD_ANSWER,
    /** They are part of a batch that the provider failed on, however often it was sent. */
    OF_FAILURE
  }

  final Outlet<T> outlet;
  final Rung rung;
  final List<Item<T>> items;

  final Kind kind;

  /** When it was first sent, or that which it was split from. */
  @Nullable Duration since;

  private @Nullable Retries retries;

  Job(Outlet<T> outlet, Rung rung, List<Item<T>> items, Kind kind) {
    this.outlet = outlet;
    this.rung = rung;
    this.items = List.copyOf(items);
    this.kind = kind;
  }

  Retries retries(DispatchSettings settings) {
    if (retries == null) {
      retries = new Retries(settings, kind == Kind.OF_FAILURE ? TRIES_OF_A_HALF : settings.tries());
    }
    return retries;
  }

  List<String> texts() {
    return items.stream().map(item -> item.text).toList();
  }

  /** Returns what a glossary says of words in any of the texts. */
  List<Term> terms() {
    return items.stream().flatMap(item -> item.task.terms().stream()).distinct().toList();
  }

  int length() {
    return items.stream().mapToInt(outlet::length).sum();
  }

  List<Job<T>> halves(Kind reason) {
    int middle = items.size() / 2;
    // What a batch is suspected of, its halves are suspected of.
    Kind either = reason.compareTo(kind) > 0 ? reason : kind;
    return List.of(
        half(items.subList(0, middle), either), half(items.subList(middle, items.size()), either));
  }

  private Job<T> half(List<Item<T>> some, Kind either) {
    Job<T> half = new Job<>(outlet, rung, some, either);
    half.since = since;
    return half;
  }
}
