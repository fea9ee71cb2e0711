package org.hito.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * The metrics of consumers. Each topic has all of its metrics from the start, because the first
 * increase of a counter that appears with it is not seen.
 */
@ApplicationScoped
class ConsumerMetrics {

  private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");
  private static final Duration[] BOUNDS =
      List.of(100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, 30_000L, 60_000L, 600_000L)
          .stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Clock clock;
  private final Map<String, Map<Object, Long>> inHand = new ConcurrentHashMap<>();

  ConsumerMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event, Config config) {
    StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> TOPIC.matcher(name).matches())
        .map(name -> config.getValue(name, String.class))
        .distinct()
        .forEach(this::register);
  }

  void register(String topic) {
    registry.counter("hito.consumer.dead.letters", "topic", topic);
    applyLag(topic);
    Gauge.builder("hito.consumer.held", () -> heldSeconds(topic))
        .description("How long the records in hand have waited to be applied; 0 without any")
        .baseUnit("seconds")
        .tag("topic", topic)
        .register(registry);
  }

  void deadLettered(String topic) {
    registry.counter("hito.consumer.dead.letters", "topic", topic).increment();
  }

  void skipped(String type) {
    registry.counter("hito.consumer.skipped", "type", type).increment();
  }

  void applied(String topic, List<ReceivedFact> facts) {
    Timer lag = applyLag(topic);
    facts.forEach(fact -> lag.record(Duration.between(fact.recordedAt(), clock.instant())));
  }

  /** Counts the records of a poll as in process until they are processed. */
  Uni<Void> inHand(String topic, Uni<Void> handling) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Map<Object, Long> polls = polls(topic);
              Object poll = new Object();
              polls.put(poll, System.nanoTime());
              return handling.onTermination().invoke(() -> polls.remove(poll));
            });
  }

  private double heldSeconds(String topic) {
    long now = System.nanoTime();
    return polls(topic).values().stream().mapToLong(since -> now - since).max().orElse(0) / 1e9;
  }

  private Map<Object, Long> polls(String topic) {
    return inHand.computeIfAbsent(topic, first -> new ConcurrentHashMap<>());
  }

  private Timer applyLag(String topic) {
    return Timer.builder("hito.consumer.apply.lag")
        .description("From a fact's recording to its being applied by this service")
        .tag("topic", topic)
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }
}
