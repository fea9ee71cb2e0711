package org.hito.gateway.upstream;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hito.kit.outage.Outage;
import org.jboss.logging.Logger;

/**
 * Stops calling a service that has failed too often. While the circuit is open, the gateway probes
 * the service, so that no caller's request serves as a probe, and a caller that leaves cannot keep
 * the circuit open.
 */
final class Circuit {

  private static final Logger LOG = Logger.getLogger(Circuit.class);
  private static final int WINDOW = 20;
  private static final double FAILURE_RATIO = 0.5;

  private final String service;
  private final Outage outage;
  private final Duration every;
  private final Vertx vertx;
  private final Supplier<Future<Void>> probe;
  private final TypedGuard<CompletionStage<Object>> guard;

  /**
   * @param every how often an open circuit probes
   * @param probe probes the service once; succeeds if it answers properly
   */
  Circuit(String service, Duration every, Vertx vertx, Supplier<Future<Void>> probe) {
    this.service = service;
    this.outage = new Outage(service, LOG::warn, LOG::info);
    this.every = every;
    this.vertx = vertx;
    this.probe = probe;
    this.guard =
        TypedGuard.create(new TypeLiteral<CompletionStage<Object>>() {})
            .withCircuitBreaker()
            .name(service)
            .requestVolumeThreshold(WINDOW)
            .failureRatio(FAILURE_RATIO)
            // the probe closes it, never a caller's request
            .delay(1, ChronoUnit.DAYS)
            .when(Circuit::isTheServicesFault)
            .onStateChange(this::changed)
            .done()
            .build();
  }

  /** Runs one exchange unless the circuit is open. */
  <T> CompletionStage<T> guarded(Class<T> type, Supplier<Future<T>> exchange) {
    return guard
        .get(() -> exchange.get().<Object>map(answer -> answer).toCompletionStage())
        .thenApply(type::cast);
  }

  private void changed(CircuitBreakerState state) {
    if (state == CircuitBreakerState.OPEN) {
      outage.failed("its answers failed too often");
      ask();
    }
  }

  private void ask() {
    vertx.setTimer(
        every.toMillis(),
        timer -> probe.get().onSuccess(answered -> close()).onFailure(this::askAgain));
  }

  private void askAgain(Throwable failure) {
    outage.failed(String.valueOf(failure.getMessage()));
    ask();
  }

  private void close() {
    CircuitBreakerMaintenance.get().reset(service);
    outage.answered();
  }

  /** A client that leaves must not open the circuit for everyone. */
  private static boolean isTheServicesFault(Throwable failure) {
    return failure instanceof Unreachable
        || failure instanceof TimeoutException
        || failure instanceof HttpClosedException;
  }
}
