package org.hito.kit.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.kit.start.SchemaAwaited;
import org.hito.kit.start.SchemaThere;

/**
 * Guards background work: none begins before the schema is migrated or once the process is asked to
 * stop; running work is awaited before the pool closes.
 */
@ApplicationScoped
public class ShutdownGuard {

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile CompletableFuture<Void> schema = CompletableFuture.completedFuture(null);
  private volatile boolean stopping;

  void hold(@Observes SchemaAwaited event) {
    schema = new CompletableFuture<>();
  }

  void release(@Observes SchemaThere event) {
    schema.complete(null);
  }

  /** Runs before the pool closes: refuses new work and waits for running work. */
  public void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    stopping = true;
    long deadline = System.nanoTime() + DRAIN.toNanos();
    while (underWay.get() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** True once the process is asked to stop; ask before beginning work. */
  public boolean isStopping() {
    return stopping;
  }

  /** The work, once the schema is migrated; awaited if the process stops meanwhile. */
  public <T> Uni<T> waitedFor(Uni<T> work) {
    return Uni.createFrom().deferred(() -> schema.isDone() ? counted(work) : held(work));
  }

  private <T> Uni<T> held(Uni<T> work) {
    Executor here = MutinyHelper.executor(Vertx.currentContext());
    return Uni.createFrom().completionStage(schema).emitOn(here).chain(() -> counted(work));
  }

  private <T> Uni<T> counted(Uni<T> work) {
    underWay.incrementAndGet();
    return work.onTermination().invoke(underWay::decrementAndGet);
  }
}
