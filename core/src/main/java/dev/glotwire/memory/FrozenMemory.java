package dev.glotwire.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A view of a memory that does not change it. */
record FrozenMemory(TranslationMemory memory) implements TranslationMemory {

  @Override
  public List<List<Match>> findExact(List<Lookup> lookups) {
    return memory.findExact(lookups);
  }

  @Override
  public List<Match> find(Lookup lookup, int minScore) {
    return memory.find(lookup, minScore);
  }

  @Override
  public void add(Collection<TranslationUnit> units) {}

  @Override
  public void forEach(UnitFilter filter, Consumer<TranslationUnit> receiver) {
    memory.forEach(filter, receiver);
  }

  @Override
  public long remove(UnitFilter filter) {
    return 0;
  }

  @Override
  public MemoryStats stats() {
    return memory.stats();
  }

  @Override
  public Optional<String> damage() {
    return memory.damage();
  }

  @Override
  public void close() {}
}
