package dev.glotwire.spi;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which languages a provider translates from and to. Tags are canonical BCP 47. Immutable and
 * thread-safe.
 */
public interface LanguageSupport {

  /** Whether a text in {@code source} can be translated into {@code target}. */
  boolean supports(Locale source, Locale target);

  /** Returns the languages it translates from; empty where it takes any language. */
  Set<Locale> sources();

  /**
   * Returns the languages it translates into from {@code source}; empty where it takes any
   * language.
   */
  Set<Locale> targets(Locale source);

  /** Returns support of every pair of languages. */
  static LanguageSupport any() {
    return new AnyLanguage();
  }

  /** Returns support of every pair of a source and a different target in two tables. */
  static LanguageSupport of(LanguageTable sources, LanguageTable targets) {
    return new TableSupport(sources, targets);
  }

  /** Returns support of listed pairs, the targets by source. */
  static LanguageSupport of(Map<Locale, Set<Locale>> pairs) {
    return new PairSupport(Map.copyOf(pairs));
  }
}

final class AnyLanguage implements LanguageSupport {
  @Override
  public boolean supports(Locale source, Locale target) {
    return true;
  }

  @Override
  public Set<Locale> sources() {
    return Set.of();
  }

  @Override
  public Set<Locale> targets(Locale source) {
    return Set.of();
  }
}

record TableSupport(LanguageTable from, LanguageTable to) implements LanguageSupport {
  @Override
  public boolean supports(Locale source, Locale target) {
    Optional<String> code = from.findSource(source);
    Optional<String> targetCode = to.find(target);
    return code.isPresent() && targetCode.isPresent() && !code.equals(targetCode);
  }

  @Override
  public Set<Locale> sources() {
    return from.locales();
  }

  @Override
  public Set<Locale> targets(Locale source) {
    if (from.findSource(source).isEmpty()) {
      return Set.of();
    }
    Set<Locale> targets = new LinkedHashSet<>(to.locales());
    targets.removeIf(target -> !supports(source, target));
    return targets;
  }
}

record PairSupport(Map<Locale, Set<Locale>> pairs) implements LanguageSupport {
  @Override
  public boolean supports(Locale source, Locale target) {
    return LanguageTable.findSource(pairs.keySet(), source)
        .map(from -> LanguageTable.find(pairs.getOrDefault(from, Set.of()), target).isPresent())
        .orElse(false);
  }

  @Override
  public Set<Locale> sources() {
    return pairs.keySet();
  }

  @Override
  public Set<Locale> targets(Locale source) {
    return LanguageTable.findSource(pairs.keySet(), source)
        .map(from -> pairs.getOrDefault(from, Set.of()))
        .orElse(Set.of());
  }
}
