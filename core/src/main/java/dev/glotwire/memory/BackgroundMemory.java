package dev.glotwire.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A memory that is opened and written to by a thread of its own, so that nobody waits for it who
 * does not want to find something. Thread-safe.
 */
final class BackgroundMemory implements TranslationMemory {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "glotwire-memory");
            made.setDaemon(true);
            return made;
          });

  private final Future<TranslationMemory> opening;
  private final boolean isNew;
  private Optional<UncheckedIOException> failure = Optional.empty();
  private boolean told;

  BackgroundMemory(String location) {
    isNew = !TranslationMemory.isUrl(location) && !Files.exists(Path.of(location));
    Callable<TranslationMemory> open = () -> TranslationMemory.open(location);
    opening = thread.submit(open);
  }

  /** Returns the memory for somebody who hears at once if there is none. */
  private TranslationMemory found() {
    try {
      return memory();
    } catch (UncheckedIOException e) {
      synchronized (this) {
        told = true;
      }
      throw e;
    }
  }

  private TranslationMemory memory() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return opening.get();
        } catch (InterruptedException e) {
          interrupted = true; // opening does not take long, and half a memory helps nobody
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw new UncheckedIOException(problem);
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public List<List<Match>> findExact(List<Lookup> lookups) {
    return isNew ? Collections.nCopies(lookups.size(), List.of()) : found().findExact(lookups);
  }

  /** Finds all that was added before, too. */
  @Override
  public List<Match> find(Lookup lookup, int minScore) {
    CompletableFuture.runAsync(() -> {}, thread).join();
    return found().find(lookup, minScore);
  }

  /** Returns at once; what goes wrong is told by {@link #close}. */
  @Override
  public void add(Collection<TranslationUnit> units) {
    List<TranslationUnit> copy = new ArrayList<>(units);
    thread.execute(
        () -> {
          try {
            memory().add(copy);
          } catch (UncheckedIOException e) {
            remember(e);
          }
        });
  }

  private synchronized void remember(UncheckedIOException problem) {
    failure = Optional.of(failure.orElse(problem));
  }

  @Override
  public void forEach(UnitFilter filter, Consumer<TranslationUnit> receiver) {
    found().forEach(filter, receiver);
  }

  @Override
  public long remove(UnitFilter filter) {
    return found().remove(filter);
  }

  @Override
  public MemoryStats stats() {
    return found().stats();
  }

  @Override
  public Optional<String> damage() {
    return found().damage();
  }

  /**
   * Waits until all is kept, and closes the memory.
   *
   * @throws UncheckedIOException if something could not be kept, and nobody has heard why yet
   */
  @Override
  public void close() {
    Future<?> closing =
        thread.submit(
            () -> {
              try {
                memory().close();
              } catch (UncheckedIOException e) {
                remember(e);
              }
            });
    thread.shutdown();
    boolean interrupted = false;
    while (!closing.isDone()) {
      try {
        closing.get();
      } catch (InterruptedException e) {
        interrupted = true; // what has arrived is kept before anybody goes
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (failure.isPresent() && !told) {
        throw failure.get();
      }
    }
  }
}
