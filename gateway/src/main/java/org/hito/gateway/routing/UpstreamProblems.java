package org.hito.gateway.routing;

import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.hito.gateway.inbound.ClientStalled;
import org.hito.gateway.upstream.Unreachable;
import org.hito.kit.problem.Problem;

/** The problems for exchanges that got no response from a service. */
public final class UpstreamProblems {

  private static final String RETRY_AFTER_SECONDS = "2";

  private UpstreamProblems() {}

  public static Problem of(Throwable failure) {
    return failure instanceof ClientStalled
        ? Problem.of(408, "request-timeout")
        : unserved(failure).withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The problem for an answer that is not from one of our services. */
  public static Problem foreign() {
    return Problem.of(502, "upstream-failed").withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  private static Problem unserved(Throwable failure) {
    if (failure instanceof Unreachable || failure instanceof CircuitBreakerOpenException) {
      return Problem.of(503, "service-unavailable");
    }
    if (failure instanceof TimeoutException) {
      return Problem.of(504, "upstream-timeout");
    }
    return Problem.of(502, "upstream-failed");
  }
}
