package dev.glotwire.plan;

import dev.glotwire.bundle.BlockState;
import dev.glotwire.bundle.Bundle;
import dev.glotwire.bundle.Origin;
import dev.glotwire.bundle.TargetArticle;
import dev.glotwire.bundle.TargetBlock;
import dev.glotwire.spi.Capabilities;
import dev.glotwire.spi.Capabilities.LengthUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What translating an article will take, language by language. Immutable.
 *
 * @param source the language of the article
 * @param languages one for each target, in the order they were asked for
 */
public record Plan(Locale source, List<Language> languages) {
  public Plan {
    languages = List.copyOf(languages);
  }

  /**
   * What one target language takes.
   *
   * @param blocks of the article
   * @param reused blocks that say what another one says, or whose translation is known
   * @param kept blocks that stay as they are, or are printed by ICU
   * @param sends what goes to each provider that is sent anything
   */
  public record Language(Locale target, int blocks, int reused, int kept, List<Send> sends) {
    public Language {
      sends = List.copyOf(sends);
    }
  }

  /**
   * What one provider is sent for one language.
   *
   * @param texts pieces of the article, most of them a block each
   * @param requests in which they go
   * @param billed how much of {@code unit} the provider counts
   * @param unit what it counts; code points where that is not known
   * @param price a million of them; empty where nobody noted it
   * @param time with as many requests at a time as it handles well, at a second each
   */
  public record Send(
      String provider,
      int texts,
      int requests,
      long billed,
      LengthUnit unit,
      Optional<Price> price,
      Duration time) {

    /** Returns what it costs; empty where no price was noted. */
    public Optional<BigDecimal> cost() {
      return price.map(one -> one.of(billed));
    }
  }

  /**
   * Returns the plan that a rehearsed run shows.
   *
   * @param bundle what the run made of the article, with {@code chain} for its providers
   */
  public static Plan of(Bundle bundle, List<Rehearsal> chain, PriceCard prices) {
    List<Language> languages = new ArrayList<>();
    for (TargetArticle target : bundle.targets()) {
      List<Send> sends = new ArrayList<>();
      for (Rehearsal provider : chain) {
        if (provider.requests(target.language()) > 0) {
          sends.add(send(provider, target.language(), prices));
        }
      }
      int kept = target.count(BlockState.KEPT) + count(target, Plan::isFormatted);
      int sent = count(target, Plan::isSent);
      languages.add(
          new Language(
              target.language(),
              target.blocks().size(),
              target.blocks().size() - kept - sent,
              kept,
              sends));
    }
    return new Plan(bundle.language(), languages);
  }

  private static int count(TargetArticle target, Predicate<TargetBlock> blocks) {
    return (int) target.blocks().stream().filter(blocks).count();
  }

  private static boolean isFormatted(TargetBlock block) {
    return block.origin().filter(Origin::isFormatted).isPresent();
  }

  /** Whether the block was sent, or would have been if it could; a repeat of it is not. */
  private static boolean isSent(TargetBlock block) {
    return block.state() == BlockState.FAILED
        || (block.state() == BlockState.TRANSLATED
            && block.origin().filter(it -> it.engine().equals(Rehearsal.ENGINE)).isPresent());
  }

  private static Send send(Rehearsal provider, Locale target, PriceCard prices) {
    Optional<Price> price = prices.find(provider.name());
    LengthUnit unit = price.map(Price::unit).orElse(LengthUnit.CODE_POINTS);
    Capabilities can = provider.capabilities();
    int requests = provider.requests(target);
    int rounds = (requests + can.concurrency() - 1) / can.concurrency();
    return new Send(
        provider.name(),
        provider.texts(target),
        requests,
        provider.length(target, unit),
        unit,
        price,
        Duration.ofSeconds(rounds));
  }
}
