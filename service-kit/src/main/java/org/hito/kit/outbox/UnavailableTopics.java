package org.hito.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hito.kit.outage.Outage;
import org.hito.kit.topic.FactTopics;
import org.jboss.logging.Logger;

/**
 * The topics that did not acknowledge what was last sent to them. The relay leaves them to {@link
 * RelayRetry}, so that the facts of other topics do not wait for them.
 */
@ApplicationScoped
class UnavailableTopics {

  private static final Logger LOG = Logger.getLogger(UnavailableTopics.class);

  private final Map<String, Outage> topics = new HashMap<>();
  private final Semaphore added = new Semaphore(0);

  UnavailableTopics(MeterRegistry registry) {
    for (String topic : FactTopics.ofFacts()) {
      Outage outage = new Outage(topic, LOG::warn, LOG::info);
      topics.put(topic, outage);
      Gauge.builder("hito.relay.topic.unavailable", outage, one -> one.isAway() ? 1 : 0)
          .description("1 while the topic does not acknowledge facts, otherwise 0")
          .tag("topic", topic)
          .register(registry);
    }
  }

  /**
   * Notes which topics of a lane did not acknowledge what a pass sent to them.
   *
   * @param held those that the pass could send to; other replicas try the others again
   * @param failures of topics, with their causes
   */
  void note(Lane lane, Set<String> held, Map<String, Throwable> failures) {
    for (String topic : lane.topics()) {
      if (!held.contains(topic)) {
        failed(topic, "another replica tries it again");
      } else if (failures.containsKey(topic)) {
        failed(topic, failures.get(topic).toString());
      } else {
        topics.get(topic).answered();
      }
    }
  }

  private void failed(String topic, String cause) {
    Outage outage = topics.get(topic);
    boolean known = outage.isAway();
    outage.failed(cause);
    if (!known) {
      added.release();
    }
  }

  Set<String> names() {
    return topics.entrySet().stream()
        .filter(topic -> topic.getValue().isAway())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Waits until a topic becomes unavailable, at most this long. */
  void await(Duration patience) throws InterruptedException {
    if (added.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      added.drainPermits();
    }
  }
}
