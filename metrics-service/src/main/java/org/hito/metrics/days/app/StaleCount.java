package org.hito.metrics.days.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hito.kit.Today;
import org.hito.kit.schedule.ShutdownGuard;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.persistence.StandingIndicators;

/** A metric of the number of stale indicators, by the stored state. */
@Startup
@ApplicationScoped
public class StaleCount {
  private final Transactions transactions;
  private final StandingIndicators indicators;
  private final Today today;
  private final ShutdownGuard shutdown;
  private final AtomicLong stale = new AtomicLong();

  StaleCount(
      Transactions transactions,
      StandingIndicators indicators,
      Today today,
      ShutdownGuard shutdown,
      MeterRegistry registry) {
    this.transactions = transactions;
    this.indicators = indicators;
    this.today = today;
    this.shutdown = shutdown;
    Gauge.builder("hito.indicators.stale", stale::get)
        .description("Indicators that have been silent for longer than their frequency allows")
        .register(registry);
  }

  /** Counts them. */
  @Scheduled(every = "{hito.days.every}", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> look() {
    return shutdown.isStopping()
        ? Uni.createFrom().voidItem()
        : shutdown
            .waitedFor(transactions.read(session -> indicators.stale(session, today.date())))
            .invoke(stale::set)
            .onFailure(DatabaseFailures::isTransient) // the sweep reports it
            .recoverWithNull()
            .replaceWithVoid();
  }
}
