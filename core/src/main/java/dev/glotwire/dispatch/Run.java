package dev.glotwire.dispatch;

import dev.glotwire.dispatch.DispatchListener.Reaction;
import dev.glotwire.spi.Batch;
import dev.glotwire.spi.TranslationException;
import dev.glotwire.spi.TranslationException.BadAnswer;
import dev.glotwire.spi.TranslationException.QuotaExceeded;
import dev.glotwire.spi.TranslationException.Rejected;
import dev.glotwire.spi.TranslationException.TooLarge;
import dev.glotwire.spi.TranslationException.Unavailable;
import dev.glotwire.spi.Translations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@link Dispatcher#translate}. The calling thread decides everything, one message
 * after the other; requests run in other threads and only send it messages. Not thread-safe, apart
 * from {@link #cancel} and what an attempt hears.
 */
final class Run<T> implements Attempt.Ear {
  static final String CANCELLED = "cancelled";

  /** How often timeouts are looked at while nothing happens. */
  private static final long LOOK_MILLIS = 200;

  private final DispatchSettings settings;
  private final Request request;
  private final DispatchListener<T> listener;
  private final List<Outlet<T>> chain = new ArrayList<>();
  private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
  private final Map<Attempt, Job<T>> underWay = new HashMap<>();
  private final List<@Nullable Outcome<T>> outcomes = new ArrayList<>();
  private int open;
  private boolean stopping;
  private volatile boolean cancelled;

  /** What is the same for all texts. */
  record Request(Locale source, Locale target, Optional<String> context) {
    Pair pair() {
      return new Pair(source, target);
    }
  }

  Run(List<Lane> lanes, DispatchSettings settings, Request request, DispatchListener<T> listener) {
    this.settings = settings;
    this.request = request;
    this.listener = listener;
    for (int i = 0; i < lanes.size(); i++) {
      chain.add(new Outlet<>(lanes.get(i), i, i == lanes.size() - 1));
    }
  }

  /** Ends it soon, from any thread. */
  void cancel() {
    cancelled = true;
    messages.add(() -> {});
  }

  @Override
  public void calling(Attempt attempt) {
    messages.add(() -> hearCalling(attempt));
  }

  @Override
  public void ended(Attempt attempt, Attempt.Result result) {
    messages.add(() -> hearEnded(attempt, result));
  }

  List<Outcome<T>> translate(List<Task<T>> tasks) {
    List<Item<T>> items = new ArrayList<>();
    for (Task<T> task : tasks) {
      items.add(new Item<>(items.size(), task));
      outcomes.add(null);
    }
    open = items.size();
    try {
      items.forEach(item -> place(item, chain.get(0)));
      String end = work(settings.time().now().plus(settings.runTimeout()));
      stopping = true;
      hearAll();
      items.forEach(item -> fail(item, end));
    } finally {
      underWay.forEach(
          (attempt, job) -> {
            attempt.cancel();
            job.outlet.lane.release(attempt); // it may have ended without being heard any more
          });
    }
    return items.stream().map(item -> outcome(item)).toList();
  }

  private Outcome<T> outcome(Item<T> item) {
    Outcome<T> outcome = outcomes.get(item.index);
    if (outcome == null) {
      throw new IllegalStateException("task " + item.index + " has no outcome");
    }
    return outcome;
  }

  /** Works until all is done or must end, and returns why what is still open then failed. */
  private String work(Duration deadline) {
    while (open > 0) {
      if (cancelled) {
        return CANCELLED;
      }
      if (settings.time().now().compareTo(deadline) > 0) {
        return "not done within " + Seconds.of(settings.runTimeout());
      }
      sendAll();
      if (open > 0) {
        try {
          hear();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return CANCELLED;
        }
        endOverdue();
      }
    }
    return CANCELLED;
  }

  private void hear() throws InterruptedException {
    Runnable message = messages.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (message != null) {
      message.run();
    }
    hearAll();
  }

  private void hearAll() {
    Runnable message = messages.poll();
    while (message != null) {
      message.run();
      message = messages.poll();
    }
  }

  /** In the order of the chain, so that what one refuses is sent to the next in the same round. */
  private void sendAll() {
    for (Outlet<T> outlet : chain) {
      while (!outlet.isEmpty()) {
        Optional<TranslationException> refusal =
            outlet.lane.standing().refusal(request.pair(), outlet.lastResort);
        if (refusal.isPresent()) {
          outlet.clear().forEach(item -> passOn(item, outlet, refusal.get()));
        } else if (outlet.underWay < outlet.lane.capabilities().concurrency()) {
          outlet.next().ifPresent(job -> send(job, Duration.ZERO));
        } else {
          break;
        }
      }
    }
  }

  private void send(Job<T> job, Duration delay) {
    Lane lane = job.outlet.lane;
    Optional<String> refusal = settings.budget().spend(lane.name(), job.texts());
    if (refusal.isPresent()) {
      passOn(job, new QuotaExceeded(lane.name(), refusal.get()));
      return;
    }
    Batch batch =
        new Batch(
            job.texts(),
            request.source(),
            request.target(),
            job.rung.markup(),
            request.context().filter(text -> lane.capabilities().usesContext()),
            lane.capabilities().takesTerms() ? job.terms() : List.of());
    Duration now = settings.time().now();
    if (job.since == null) {
      job.since = now;
    }
    Attempt attempt = new Attempt(lane, batch, job.outlet.lastResort, now.plus(delay), this);
    underWay.put(attempt, job);
    job.outlet.underWay++;
    lane.submit(attempt);
  }

  private void hearCalling(Attempt attempt) {
    Job<T> job = underWay.get(attempt);
    if (job != null) {
      for (Item<T> item : job.items) {
        listener.sent(item.index, job.outlet.lane.name(), item.text.length());
      }
    }
  }

  private void hearEnded(Attempt attempt, Attempt.Result result) {
    Job<T> job = underWay.remove(attempt);
    if (job == null) {
      return;
    }
    job.outlet.underWay--;
    try {
      ended(job, result);
    } finally {
      job.outlet.lane.release(attempt);
    }
  }

  private void ended(Job<T> job, Attempt.Result result) {
    if (result instanceof Attempt.Result.Answered answered) {
      answered(job, answered.translations());
    } else if (stopping) {
      // It was ended on purpose, or it does not matter any more.
      return;
    } else if (result instanceof Attempt.Result.Refused refused) {
      job.items.forEach(item -> passOn(item, job.outlet, refused.reason()));
    } else if (result instanceof Attempt.Result.Failed failed) {
      failed(job, failed.problem());
    } else if (result instanceof Attempt.Result.Fatal fatal) {
      throw fatal.error();
    }
  }

  private void endOverdue() {
    for (Map.Entry<Attempt, Job<T>> each : List.copyOf(underWay.entrySet())) {
      Attempt attempt = each.getKey();
      Job<T> job = each.getValue();
      if (attempt.isOverdue(settings.callTimeout())) {
        Unavailable problem =
            new Unavailable(
                job.outlet.lane.name(),
                "no answer within " + Seconds.of(settings.callTimeout()),
                null);
        if (attempt.expire(problem)) {
          underWay.remove(attempt);
          job.outlet.underWay--;
          failed(job, problem);
        }
      }
    }
  }

  private void answered(Job<T> job, Translations translations) {
    String provider = job.outlet.lane.name();
    job.outlet.lane.taken(job.items.size(), job.length());
    for (int i = 0; i < job.items.size(); i++) {
      Item<T> item = job.items.get(i);
      try {
        T value = item.task.decode(translations.texts().get(i), job.rung.markup());
        finish(
            item, new Outcome.Done<>(value, provider, translations.route(), translations.engine()));
      } catch (UnfaithfulAnswerException e) {
        unfaithful(item, job.outlet, e);
      }
    }
  }

  private void unfaithful(Item<T> item, Outlet<T> outlet, UnfaithfulAnswerException problem) {
    boolean other = item.rung + 1 < outlet.lane.ladder().size();
    Reaction reaction = other ? Reaction.OTHER_MARKUP : onward(outlet);
    listener.unfaithful(item.index, outlet.lane.name(), problem, reaction);
    if (stopping) {
      return;
    }
    if (other) {
      item.rung++;
      enter(item, outlet);
    } else {
      item.addProblem(outlet.lane.name(), problem);
      passOn(item, outlet);
    }
  }

  private void failed(Job<T> job, TranslationException problem) {
    boolean splits = job.items.size() > 1;
    if (problem instanceof TooLarge && splits) {
      job.outlet.lane.tooLarge(job.items.size(), job.length());
      split(job, problem, Job.Kind.PACKED);
    } else if (problem instanceof Rejected && splits) {
      split(job, problem, Job.Kind.PACKED);
    } else if (problem instanceof BadAnswer) {
      badAnswer(job, problem);
    } else if (problem.isRetryable()) {
      unavailable(job, problem);
    } else {
      passOn(job, problem);
    }
  }

  /** A service that miscounts or breaks off does so less with fewer texts. */
  private void badAnswer(Job<T> job, TranslationException problem) {
    Optional<Duration> delay = job.kind == Job.Kind.PACKED ? delay(job, problem) : Optional.empty();
    if (delay.isPresent() && mayRetry(job, problem)) {
      retry(job, problem, delay.get());
    } else if (job.items.size() > 1) {
      split(job, problem, Job.Kind.OF_BAD_ANSWER);
    } else {
      passOn(job, problem);
    }
  }

  private void unavailable(Job<T> job, TranslationException problem) {
    Optional<Duration> delay = delay(job, problem);
    if (delay.isEmpty()) {
      inVain(job, problem);
    } else if (mayRetry(job, problem)) {
      retry(job, problem, delay.get());
    } else {
      passOn(job, problem);
    }
  }

  /** All tries were in vain: one of the texts is to blame, or the provider is down. */
  private void inVain(Job<T> job, TranslationException problem) {
    Standing standing = job.outlet.lane.standing();
    boolean works = job.since != null && standing.hasSucceededSince(job.since);
    boolean mayBeOneText = problem instanceof Unavailable && job.items.size() > 1;
    if (mayBeOneText && (works || (job.outlet.lastResort && job.kind != Job.Kind.OF_FAILURE))) {
      split(job, problem, Job.Kind.OF_FAILURE);
      return;
    }
    if (!works) {
      standing.giveUp(problem);
    }
    passOn(job, problem);
  }

  private Optional<Duration> delay(Job<T> job, TranslationException problem) {
    return job.retries(settings).delayAfter(problem);
  }

  /** The budget sends texts to the next provider; where there is none, it would lose them. */
  private static boolean mayRetry(Job<?> job, TranslationException problem) {
    return job.outlet.lane.standing().spendRetry(problem) || job.outlet.lastResort;
  }

  private void retry(Job<T> job, TranslationException problem, Duration delay) {
    listener.failed(problem, Reaction.RETRY);
    send(job, delay);
  }

  private void split(Job<T> job, TranslationException problem, Job.Kind reason) {
    listener.failed(problem, Reaction.SPLIT);
    job.outlet.addParts(job.halves(reason));
  }

  private void passOn(Job<T> job, TranslationException problem) {
    listener.failed(problem, onward(job.outlet));
    job.items.forEach(item -> passOn(item, job.outlet, problem));
  }

  private void passOn(Item<T> item, Outlet<T> outlet, TranslationException problem) {
    item.addProblem(problem);
    passOn(item, outlet);
  }

  private void passOn(Item<T> item, Outlet<T> outlet) {
    if (outlet.lastResort) {
      finish(item, item.failure());
    } else {
      place(item, chain.get(outlet.place + 1));
    }
  }

  private void place(Item<T> item, Outlet<T> outlet) {
    item.rung = 0;
    enter(item, outlet);
  }

  /** Lets it wait on its rung, unless it cannot be sent there at all. */
  private void enter(Item<T> item, Outlet<T> outlet) {
    Lane lane = outlet.lane;
    item.text = item.task.encode(lane.ladder().get(item.rung).markup());
    if (item.text.isBlank()) {
      fail(item, "there is nothing to translate");
      return;
    }
    int length = outlet.length(item);
    int limit = lane.capabilities().maxLength();
    if (length <= limit) {
      outlet.add(item);
    } else {
      TooLarge problem =
          new TooLarge(
              lane.name(), "the text is " + length + " long, and at most " + limit + " is taken");
      listener.failed(problem, onward(outlet));
      passOn(item, outlet, problem);
    }
  }

  private static Reaction onward(Outlet<?> outlet) {
    return outlet.lastResort ? Reaction.GIVE_UP : Reaction.NEXT_PROVIDER;
  }

  private void fail(Item<T> item, String reason) {
    if (outcomes.get(item.index) == null) {
      finish(item, new Outcome.Failed<>(reason, Optional.empty()));
    }
  }

  private void finish(Item<T> item, Outcome<T> outcome) {
    if (outcomes.set(item.index, outcome) != null) {
      throw new IllegalStateException("task " + item.index + " has two outcomes");
    }
    open--;
    listener.finished(item.index, outcome);
  }
}
