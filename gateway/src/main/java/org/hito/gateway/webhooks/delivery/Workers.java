package org.hito.gateway.webhooks.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The workers of a replica: one for each subscription it has a lease on. */
final class Workers {

  private final Map<UUID, Worker> workers = new HashMap<>();
  private final Set<UUID> ending = new HashSet<>();

  /** All workers at this moment; workers may start and stop while the caller iterates. */
  List<Worker> all() {
    return List.copyOf(workers.values());
  }

  /** The workers whose progress is saved; those being switched off save theirs last. */
  List<Worker> active() {
    return workers.values().stream().filter(worker -> !ending.contains(worker.id())).toList();
  }

  Set<UUID> subscriptions() {
    return Set.copyOf(workers.keySet());
  }

  int count() {
    return workers.size();
  }

  Optional<Worker> of(UUID subscription) {
    return Optional.ofNullable(workers.get(subscription));
  }

  /** Starts a worker in place of any earlier one for its subscription. */
  void start(Worker worker) {
    Worker before = workers.put(worker.id(), worker);
    if (before != null) {
      before.stop();
    }
    ending.remove(worker.id());
    worker.begin();
  }

  /** Marks a worker as being switched off. */
  void end(Worker worker) {
    ending.add(worker.id());
  }

  /** Stops the worker of a subscription, which this replica no longer delivers. */
  void remove(UUID subscription) {
    Worker removed = workers.remove(subscription);
    if (removed != null) {
      removed.stop();
    }
    ending.remove(subscription);
  }

  void stop() {
    workers.values().forEach(Worker::stop);
  }
}
