package dev.glotwire.dispatch;

import dev.glotwire.spi.TranslationException;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a listener hears. */
final class Heard implements DispatchListener<String> {
  final List<String> sent = new ArrayList<>();
  final List<Integer> finished = new ArrayList<>();
  final List<Reaction> reactions = new ArrayList<>();
  long characters;

  @Override
  public void sent(int task, String provider, int length) {
    sent.add(provider + " " + task);
    characters += length;
  }

  @Override
  public void finished(int task, Outcome<String> outcome) {
    finished.add(task);
  }

  @Override
  public void failed(TranslationException problem, Reaction reaction) {
    reactions.add(reaction);
  }

  @Override
  public void unfaithful(
      int task, String provider, UnfaithfulAnswerException problem, Reaction reaction) {
    reactions.add(reaction);
  }
}
