package org.hito.gateway.events.stream;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.hito.gateway.events.EventSettings;
import org.hito.gateway.events.log.KafkaReaders;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.ring.FactFollower;
import org.hito.gateway.events.ring.FactRing;
import org.hito.gateway.events.ring.StreamedFact;
import org.hito.kit.outage.Outage;
import org.jboss.logging.Logger;

/**
 * The replica's only reader of new facts: a thread that moves records from Kafka to the ring and
 * wakes those who wait for them. Without a group, every replica sees everything.
 */
@ApplicationScoped
class FactReader {

  private static final Logger LOG = Logger.getLogger(FactReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final KafkaReaders readers;
  private final EventSettings settings;
  private final List<FactFollower> followers;
  private final FactRing ring;
  private final LogBeginning beginning;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "hito-facts");
  private volatile Consumer<byte[], byte[]> current;
  private final Outage outage = new Outage("log", LOG::warn, LOG::info);

  FactReader(
      KafkaReaders readers,
      EventSettings settings,
      @All List<FactFollower> followers,
      FactRing ring,
      LogBeginning beginning) {
    this.readers = readers;
    this.settings = settings;
    this.followers = followers;
    this.ring = ring;
    this.beginning = beginning;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
    Consumer<byte[], byte[]> reader = current;
    if (reader != null) {
      reader.wakeup();
    }
  }

  /** Whether the log could be read when last tried. */
  boolean isReading() {
    return ring.newest() != null && !outage.isAway() && thread.isAlive();
  }

  private void run() {
    boolean stopping = false;
    while (!stopping) {
      try (var reader = readers.open("hito-gateway-facts", "earliest")) {
        current = reader;
        follow(reader);
        stopping = true;
      } catch (WakeupException awoken) {
        stopping = true;
      } catch (RuntimeException failure) {
        outage.failed(failure.getMessage());
        stopping = isStoppedWithin(PAUSE);
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> reader) {
    Set<TopicPartition> followed = Set.of();
    long discoverAt = System.nanoTime();
    while (stopped.getCount() > 0) {
      if (System.nanoTime() - discoverAt >= 0) {
        followed = discover(reader, followed);
        discoverAt = System.nanoTime() + untilNextDiscovery(followed).toNanos();
      }
      if (followed.isEmpty()) {
        isStoppedWithin(PAUSE);
      } else {
        take(reader);
      }
    }
  }

  private void take(Consumer<byte[], byte[]> reader) {
    var records = reader.poll(POLL);
    if (!records.isEmpty()) {
      records.forEach(this::take);
      followers.forEach(FactFollower::wakeAll);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> message) {
    int topic = Topics.indexOf(message.topic());
    StreamedFact.of(topic, message)
        .ifPresentOrElse(
            ring::append, () -> ring.skip(topic, message.partition(), message.offset()));
  }

  /**
   * Starts at the end of the partitions that exist at first; later ones are read from their
   * beginning.
   */
  private Set<TopicPartition> discover(
      Consumer<byte[], byte[]> reader, Set<TopicPartition> followed) {
    Set<TopicPartition> present = KafkaReaders.partitions(reader);
    if (ring.newest() == null) {
      ring.begin(KafkaReaders.position(reader.endOffsets(present)));
      followers.forEach(FactFollower::wakeAll);
    }
    beginning.moveTo(KafkaReaders.position(reader.beginningOffsets(present)));
    if (!followed.containsAll(present)) {
      reader.assign(present);
      Position position = ring.newest().position();
      for (TopicPartition partition : present) {
        if (!followed.contains(partition)) {
          int topic = Topics.indexOf(partition.topic());
          reader.seek(partition, position.next(topic, partition.partition()));
        }
      }
      LOG.infof("following facts: partitions=%d", present.size());
    }
    outage.answered();
    return present;
  }

  private Duration untilNextDiscovery(Set<TopicPartition> followed) {
    long topics = followed.stream().map(TopicPartition::topic).distinct().count();
    return topics < Topics.count() ? PAUSE : settings.discovery();
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
