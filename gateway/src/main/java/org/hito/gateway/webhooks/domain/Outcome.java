package org.hito.gateway.webhooks.domain;

import java.time.Duration;

/**
 * The outcome of an attempt.
 *
 * @param status of the answer, or null if there was none
 * @param error why there was none, in one word or sentence; null if there was an answer
 * @param retryAfter the pause that the receiver requested; zero if none
 */
public record Outcome(Integer status, String error, Duration retryAfter) {

  private static final int GONE = 410;

  public static Outcome answered(int status, Duration retryAfter) {
    return new Outcome(status, null, retryAfter);
  }

  public static Outcome unanswered(String error) {
    return new Outcome(null, error, Duration.ZERO);
  }

  public boolean isDelivered() {
    return status != null && status >= 200 && status <= 299;
  }

  /** Whether the receiver no longer wants events. */
  public boolean isGone() {
    return status != null && status == GONE;
  }

  /** Whether any fact would fail at the moment. */
  boolean isOfTheReceiver() {
    return status == null
        || switch (status) {
          case 401, 403, 404, 429, 502, 503, 504 -> true;
          default -> status >= 300 && status <= 399;
        };
  }

  /** The failure in one line. */
  public String text() {
    return error == null ? "status " + status : error;
  }
}
