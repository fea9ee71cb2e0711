package org.hito.gateway.views;

import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.hito.gateway.upstream.Unreachable;
import org.hito.gateway.upstream.Upstream;

/**
 * A service whose part is missing from a view.
 *
 * @param service its name
 * @param reason {@code unavailable}, {@code timeout} or {@code failed}
 */
public record Degradation(String service, String reason) {

  static Degradation of(Upstream upstream, Throwable failure) {
    return new Degradation(upstream.audience(), reason(failure));
  }

  private static String reason(Throwable failure) {
    if (failure instanceof Unreachable || failure instanceof CircuitBreakerOpenException) {
      return "unavailable";
    }
    return failure instanceof TimeoutException ? "timeout" : "failed";
  }
}
