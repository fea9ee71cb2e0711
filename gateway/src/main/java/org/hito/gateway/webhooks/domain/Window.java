package org.hito.gateway.webhooks.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Progress.Undelivered;

/**
 * The facts on their way to one receiver: read, but not delivered. Facts with the same subject are
 * delivered one by one and in order. A fact that the receiver refuses holds back only those of its
 * subject, until the window is full. If the receiver itself fails, or refuses many in a row, all
 * facts wait, and then one is tried.
 *
 * <p>Not thread-safe.
 */
public final class Window {

  private static final int MOST_REFUSALS = 8;

  /**
   * The limits of a window.
   *
   * @param facts read and not delivered
   * @param bytes of these; one fact always fits
   * @param inFlight attempts at a time
   */
  public record Bounds(int facts, int bytes, int inFlight) {}

  /**
   * The consequence of an attempt.
   *
   * @param nextAt the next one, or null if the fact was delivered
   * @param isOver whether it has failed for too long to try again
   */
  public record Settlement(Instant nextAt, boolean isOver) {

    private static final Settlement DELIVERED = new Settlement(null, false);
  }

  private static final class Entry {
    private final Fact fact;
    private Undelivered state;
    private boolean inFlight;

    Entry(Fact fact, Undelivered state) {
      this.fact = fact;
      this.state = state;
    }

    Instant dueAt() {
      return state.nextAt() == null ? Instant.MIN : state.nextAt();
    }
  }

  private final Bounds bounds;
  private final DoubleSupplier chance;
  private final Map<Place, Entry> entries = new LinkedHashMap<>();
  private long bytes;
  private int inFlight;
  private int refusals;
  private int pauses;
  private Instant failingSince;
  private Instant pausedUntil = Instant.MIN;

  /**
   * @param chance numbers from 0 to 1
   */
  public Window(Bounds bounds, DoubleSupplier chance) {
    this.bounds = bounds;
    this.chance = chance;
  }

  /** How many more facts fit; 0 if it is full. */
  public int room() {
    return bytes < bounds.bytes() ? Math.max(0, bounds.facts() - entries.size()) : 0;
  }

  /** The number of attempts under way. */
  public int inFlight() {
    return inFlight;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Adds a fact that was read. */
  public void add(Fact fact) {
    put(fact, Undelivered.first(fact.place()));
  }

  /** Restores the undelivered facts of an earlier window. */
  public void restore(Progress kept, List<Fact> facts) {
    Map<Place, Fact> read = new LinkedHashMap<>();
    facts.forEach(fact -> read.put(fact.place(), fact));
    kept.undelivered().forEach(one -> put(read.get(one.place()), one.now()));
    failingSince = kept.failingSince();
    pauses = kept.pauses();
  }

  private void put(Fact fact, Undelivered state) {
    entries.put(fact.place(), new Entry(fact, state));
    bytes += fact.event().length;
  }

  /** Takes the facts to attempt now; they count as in flight. */
  public List<Fact> take(Instant now, int most) {
    List<Fact> taken = new ArrayList<>();
    if (most == 0) {
      return taken;
    }
    if (pauses > 0) {
      if (inFlight == 0 && !now.isBefore(pausedUntil)) {
        // the least recently tried one
        heads().stream()
            .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
            .ifPresent(entry -> taken.add(begin(entry)));
      }
      return taken;
    }
    for (Entry entry : heads()) {
      if (taken.size() < most
          && inFlight < bounds.inFlight()
          && !entry.inFlight
          && !now.isBefore(entry.dueAt())) {
        taken.add(begin(entry));
      }
    }
    return taken;
  }

  private Fact begin(Entry entry) {
    entry.inFlight = true;
    inFlight++;
    return entry.fact;
  }

  /** When {@link #take} may return more, unless something happens before; empty if never. */
  public Optional<Instant> nextAt() {
    if (inFlight == (pauses > 0 ? 1 : bounds.inFlight())) {
      return Optional.empty();
    }
    Optional<Instant> due =
        heads().stream().filter(entry -> !entry.inFlight).map(Entry::dueAt).min(Instant::compareTo);
    return pauses > 0 ? due.map(any -> pausedUntil) : due;
  }

  /** The first fact of each subject. */
  private List<Entry> heads() {
    Set<String> things = new HashSet<>();
    return entries.values().stream().filter(entry -> things.add(entry.fact.thing())).toList();
  }

  /** How often a fact was attempted, including this time. */
  public int attempts(Fact fact) {
    return entries.get(fact.place()).state.attempts() + 1;
  }

  /** Records the outcome of an attempt. */
  public Settlement settle(Fact fact, Outcome outcome, Instant now) {
    Entry entry = entries.get(fact.place());
    entry.inFlight = false;
    inFlight--;
    if (outcome.isDelivered()) {
      delivered(entry);
      return Settlement.DELIVERED;
    }
    failingSince = failingSince == null ? now : failingSince;
    refusals++;
    entry.state = entry.state.failed(now, outcome.retryAfter(), chance.getAsDouble());
    boolean waits = outcome.isOfTheReceiver() || refusals >= MOST_REFUSALS;
    if (waits && !now.isBefore(pausedUntil)) {
      pauses++;
      pausedUntil =
          Backoff.next(pauses, failingSince, now, outcome.retryAfter(), chance.getAsDouble());
    }
    boolean isOver =
        Backoff.isOver(failingSince, now) || Backoff.isOver(entry.state.firstFailedAt(), now);
    return new Settlement(waits ? pausedUntil : entry.state.nextAt(), isOver);
  }

  private void delivered(Entry entry) {
    entries.remove(entry.fact.place());
    bytes -= entry.fact.event().length;
    if (pauses > 0) {
      // facts that failed for the same reason need not wait
      entries.values().forEach(one -> one.state = one.state.now());
    }
    refusals = 0;
    pauses = 0;
    failingSince = null;
    pausedUntil = Instant.MIN;
  }

  /** The progress to store. */
  public Progress progress() {
    return new Progress(
        entries.values().stream().map(entry -> entry.state).toList(), failingSince, pauses);
  }

  /** When its oldest fact was appended to the log; empty if there is none. */
  public Optional<Instant> oldest() {
    return entries.values().stream().map(entry -> entry.fact.appendedAt()).min(Instant::compareTo);
  }
}
