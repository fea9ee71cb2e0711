package org.hito.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.store.DeliveryStore;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;
import org.hito.gateway.webhooks.store.SubscriptionFact;
import org.jboss.logging.Logger;

/** Switches subscriptions off, and retries while the database fails. */
final class SwitchOffs {

  private static final Logger LOG = Logger.getLogger(SwitchOffs.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final UUID holder;
  private final DeliveryStore store;
  private final DatabaseReplies replies;
  private final DeliveryThread thread;
  private final Workers workers;

  SwitchOffs(
      UUID holder,
      DeliveryStore store,
      DatabaseReplies replies,
      DeliveryThread thread,
      Workers workers) {
    this.holder = holder;
    this.store = store;
    this.replies = replies;
    this.thread = thread;
    this.workers = workers;
  }

  /** Saves the progress of a worker one last time, then switches its subscription off. */
  void switchOff(Worker worker, Subscription off) {
    workers.end(worker);
    Saved saved = worker.saved();
    replies.handle(
        store
            .save(holder, List.of(saved), List.of())
            .chain(held -> store.switchOff(holder, off, fact(off))),
        done -> {
          LOG.infof(
              "subscription switched off: id=%s agency=%s reason=%s",
              off.id(), off.agency(), off.switchedOff().reason().wireName());
          workers.remove(worker.id());
        },
        () -> {
          worker.keep(saved);
          thread.runAfter(RETRY, () -> switchOffIfHeld(worker, off));
        });
  }

  private void switchOffIfHeld(Worker worker, Subscription off) {
    if (workers.of(worker.id()).filter(worker::equals).isPresent()) {
      switchOff(worker, off);
    }
  }

  private static SubscriptionFact fact(Subscription off) {
    var reason = off.switchedOff();
    return SubscriptionFact.ofPlatform(
        off, "switched-off", reason.at(), SubscriptionFact.change(reason));
  }
}
