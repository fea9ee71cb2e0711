package org.hito.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Shows how many records of each topic are waiting. It asks Kafka, since a consumer knows neither
 * what has arrived while it was paused nor anything about partitions that were not assigned to it.
 */
@ApplicationScoped
class ConsumerLag {

  private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
  private static final Pattern GROUP =
      Pattern.compile("(mp\\.messaging\\.incoming\\.[^.]+\\.)group\\.id");
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final int PATIENCE_MILLIS = 5_000;

  private final Map<String, Object> broker;
  private final MeterRegistry registry;
  private final Map<String, String> topics = new HashMap<>();
  private final Thread thread = new Thread(this::run, "hito-consumer-lag");
  private volatile Map<String, Long> lag = Map.of();

  ConsumerLag(
      @Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry registry) {
    this.broker = new HashMap<>(broker);
    this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    this.registry = registry;
  }

  void start(@Observes StartupEvent event, Config config) {
    for (String name : config.getPropertyNames()) {
      Matcher channel = GROUP.matcher(name);
      if (channel.matches()) {
        topics.put(
            config.getValue(name, String.class),
            config.getValue(channel.group(1) + "topic", String.class));
      }
    }
    topics.values().forEach(this::register);
    if (!topics.isEmpty()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void register(String topic) {
    Gauge.builder("hito.consumer.lag", () -> shown(topic))
        .description("Records of the partition of which most wait; no number without Kafka")
        .baseUnit("records")
        .tag("topic", topic)
        .register(registry);
  }

  private double shown(String topic) {
    Long records = lag.get(topic);
    return records == null ? Double.NaN : records;
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        look();
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  // one client is reused for as long as Kafka answers
  private void look() throws InterruptedException {
    Admin admin = null;
    try {
      admin = Admin.create(broker);
      while (true) {
        lag = GroupOffsets.read(admin, topics).lag();
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
      }
    } catch (RuntimeException | ExecutionException away) {
      lag = Map.of();
      LOG.debugf("consumer lag unknown: cause=%s", away.getMessage());
    } finally {
      close(admin);
    }
  }

  // the variant that waits would delay the end of the process
  private static void close(Admin admin) {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
