package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task on its way: where it stands and what has gone wrong so far. Not thread-safe. */
final class Item<T> {
  final int index;
  final Task<T> task;

  /** Its place in the ladder of the provider it waits for. */
  int rung;

  /** As it is sent on that rung. */
  String text = "";

  private final List<String> problems = new ArrayList<>();
  private @Nullable TranslationException cause;

  Item(int index, Task<T> task) {
    this.index = index;
    this.task = task;
  }

  /** One provider could not do it. */
  void addProblem(TranslationException problem) {
    problems.add(String.valueOf(problem.getMessage()));
    cause = problem;
  }

  /** One provider answered, in every form, but not faithfully. */
  void addProblem(String provider, UnfaithfulAnswerException problem) {
    problems.add(provider + ": " + problem.getMessage());
    cause = null;
  }

  /** Returns that nobody could do it: what the last one said first, then the ones before. */
  Outcome.Failed<T> failure() {
    StringBuilder reason = new StringBuilder(problems.get(problems.size() - 1));
    for (int i = problems.size() - 2; i >= 0; i--) {
      reason.append("; before that ").append(problems.get(i));
    }
    return new Outcome.Failed<>(reason.toString(), Optional.ofNullable(cause));
  }
}
