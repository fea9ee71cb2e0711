package org.hito.gateway.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hito.gateway.audit.domain.AuditBuffer;
import org.hito.gateway.audit.domain.AuditEntry;
import org.hito.gateway.audit.store.AuditStore;
import org.hito.gateway.database.DatabaseUse;
import org.hito.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Writes entries in batches. The response to a change waits until its entry is written; other
 * responses do not. During an outage of the database no response waits, and entries are buffered up
 * to a limit. Entries beyond it are dropped and counted, and a later entry records their number.
 */
@ApplicationScoped
public class AuditWriter implements DatabaseUse {

  private static final Logger LOG = Logger.getLogger(AuditWriter.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final int BATCH = 500;
  private static final long PATIENCE_SECONDS = 1;

  private final AuditStore store;
  private final Vertx vertx;
  private final AuditBuffer buffer;
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Map<UUID, Promise<Void>> awaited = new ConcurrentHashMap<>();
  private volatile List<AuditEntry> batch = List.of();

  AuditWriter(AuditStore store, Vertx vertx, AuditSettings settings, MeterRegistry metrics) {
    this.store = store;
    this.vertx = vertx;
    this.buffer = new AuditBuffer(settings.waiting());
    Gauge.builder("hito.audit.waiting", buffer, AuditBuffer::size).register(metrics);
    FunctionCounter.builder("hito.audit.dropped", buffer, AuditBuffer::dropped).register(metrics);
  }

  void start(@Observes StartupEvent started) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> write());
  }

  /** Flushes the buffer, so that nothing is lost with the process. */
  void stop(@Observes ShutdownEvent ending) {
    try {
      List<AuditEntry> rest = new ArrayList<>(batch);
      rest.addAll(buffer.take(Integer.MAX_VALUE));
      if (!rest.isEmpty()) {
        store.append(rest).await().atMost(AT_THE_END);
      }
    } catch (RuntimeException lost) {
      LOG.warnf("audit entries lost at shutdown: cause=\"%s\"", lost.getMessage());
    }
  }

  /** Queues an entry. */
  void add(AuditEntry entry) {
    buffer.add(entry);
  }

  /**
   * Writes an entry now. Completes when the entry is in the database, or when the database is
   * unavailable.
   */
  Future<Void> write(AuditEntry entry) {
    Promise<Void> written = Promise.promise();
    awaited.put(entry.id(), written);
    if (buffer.add(entry)) {
      write();
    } else {
      settle(entry.id());
    }
    return written.future().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void settle(UUID entry) {
    Promise<Void> written = awaited.remove(entry);
    if (written != null) {
      written.tryComplete();
    }
  }

  private void write() {
    if (!writing.compareAndSet(false, true)) {
      return;
    }
    if (batch.isEmpty()) {
      batch = buffer.take(BATCH);
    }
    if (batch.isEmpty()) {
      writing.set(false);
      return;
    }
    store.append(batch).subscribe().with(written -> goOn(), this::keep);
  }

  // the number of lost entries is a batch of its own, since the buffer may be full again
  private void goOn() {
    batch.forEach(entry -> settle(entry.id()));
    long lost = buffer.lostSince();
    batch = lost == 0 ? List.of() : List.of(lost(lost));
    writing.set(false);
    if (!batch.isEmpty() || buffer.size() > 0) {
      write();
    }
  }

  private static AuditEntry lost(long entries) {
    return AuditEntry.ofDropped(
        UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MICROS), entries);
  }

  /** Keeps the batch for a retry, unless the database will never accept it. */
  private void keep(Throwable failure) {
    if (!(failure instanceof ProblemException)) {
      LOG.errorf(failure, "audit entries refused by the database: entries=%d", batch.size());
      buffer.lose(batch.size());
      batch = List.of();
    }
    awaited.keySet().forEach(this::settle);
    writing.set(false);
  }

  @Override
  public String name() {
    return "audit log";
  }

  @Override
  public String state(boolean away) {
    return "%d waiting, %d dropped".formatted(buffer.size() + batch.size(), buffer.dropped());
  }
}
