package dev.glotwire.cli.command;

import dev.glotwire.Translator;
import dev.glotwire.cli.options.MemoryLocation;
import dev.glotwire.cli.options.MemoryOptions;
import dev.glotwire.cli.output.Console;
import dev.glotwire.cli.output.Diagnosis;
import dev.glotwire.cli.output.Talk;
import dev.glotwire.memory.TranslationMemory;
import dev.glotwire.memory.TranslationUnit;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The translation memory of a run, if it has one. What goes wrong while answers are kept is said,
 * and spoils nothing else.
 */
final class MemoryOfRun implements AutoCloseable {
  private final Talk talk;
  private final Optional<TranslationMemory> memory;

  private MemoryOfRun(Talk talk, Optional<TranslationMemory> memory) {
    this.talk = talk;
    this.memory = memory;
  }

  /**
   * Opens the memory that the user wants.
   *
   * @param planned whether nothing will be kept, so that a memory is not made for it
   * @throws dev.glotwire.cli.output.Failure if the flags are wrong
   */
  static MemoryOfRun open(
      MemoryOptions options, Console console, Talk talk, ProviderChain chain, boolean planned) {
    Optional<String> location =
        options
            .location(console)
            .filter(one -> chain.isWorthRemembering())
            .filter(one -> !planned || MemoryLocation.isThere(one));
    location.ifPresent(one -> talk.detail("memory: " + (isFile(one) ? one : "a database")));
    return new MemoryOfRun(talk, location.map(TranslationMemory::openInBackground));
  }

  private static boolean isFile(String location) {
    return !TranslationMemory.isUrl(location);
  }

  /** Returns {@code translator} with this memory. */
  Translator usedBy(Translator translator) {
    return memory.map(translator::withMemory).orElse(translator);
  }

  /** Keeps what people wrote, if there is a memory. */
  void learn(List<TranslationUnit> units) {
    memory.ifPresent(one -> one.add(units));
  }

  @Override
  public void close() {
    try {
      memory.ifPresent(TranslationMemory::close);
    } catch (UncheckedIOException e) {
      talk.warn("not all translations were remembered: " + Diagnosis.of(e).message());
    }
  }
}
