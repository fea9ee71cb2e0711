package org.hito.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hito.gateway.webhooks.store.Attempt;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;

/**
 * Saves the progress of workers together with the attempts they made, one batch at a time. A batch
 * that cannot be saved is part of the next one.
 */
final class ProgressWriter {

  private static final Duration SAVE_POSITIONS = Duration.ofSeconds(1);
  private static final int MOST_UNSAVED_ATTEMPTS = 10_000;

  private final UUID holder;
  private final DeliveryStore store;
  private final DatabaseReplies replies;
  private final Workers workers;
  private List<Attempt> attempts = new ArrayList<>();
  private long positionsSavedAt;
  private boolean saving;

  ProgressWriter(UUID holder, DeliveryStore store, DatabaseReplies replies, Workers workers) {
    this.holder = holder;
    this.store = store;
    this.replies = replies;
    this.workers = workers;
  }

  /** Adds an attempt to the next batch; drops it if too many wait already. */
  void add(Attempt attempt) {
    if (attempts.size() < MOST_UNSAVED_ATTEMPTS) {
      attempts.add(attempt);
    }
  }

  /** Saves what is new, unless a batch is being saved. */
  void save() {
    if (saving) {
      return;
    }
    List<Saved> progress = unsavedProgress();
    if (progress.isEmpty() && attempts.isEmpty()) {
      return;
    }
    saving = true;
    List<Attempt> made = attempts;
    attempts = new ArrayList<>();
    replies.handle(
        store.save(holder, progress, made),
        held -> {
          saving = false;
          progress.stream().map(Saved::subscription).forEach(one -> saved(one, held));
        },
        () -> {
          saving = false;
          takeBack(progress, made);
        });
  }

  private List<Saved> unsavedProgress() {
    boolean positions = System.nanoTime() - positionsSavedAt > SAVE_POSITIONS.toNanos();
    if (positions) {
      positionsSavedAt = System.nanoTime();
    }
    return workers.active().stream()
        .filter(worker -> worker.isUrgent() || (positions && worker.hasMoved()))
        .map(Worker::saved)
        .toList();
  }

  private void saved(UUID subscription, Set<UUID> held) {
    if (held.contains(subscription)) {
      workers.of(subscription).ifPresent(Worker::confirm);
    } else {
      workers.remove(subscription);
    }
  }

  private void takeBack(List<Saved> progress, List<Attempt> made) {
    for (Saved one : progress) {
      workers.of(one.subscription()).ifPresent(worker -> worker.keep(one));
    }
    made.addAll(attempts);
    attempts = new ArrayList<>(made.subList(0, Math.min(made.size(), MOST_UNSAVED_ATTEMPTS)));
  }
}
