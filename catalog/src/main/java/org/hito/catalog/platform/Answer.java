package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the platform answered.
 *
 * @param status the HTTP status
 * @param etag the version of the thing, as sent
 * @param body the JSON in it, a missing node when there is none
 * @param retryAfter how long the platform asks to wait
 */
public record Answer(
    int status, Optional<String> etag, JsonNode body, Optional<Duration> retryAfter) {

  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  public boolean isFine() {
    return status >= 200 && status < 300;
  }

  /** True when the same request may well be taken in a moment. */
  public boolean mayPass() {
    return BUSY.contains(status) || problem().lacksOnlyReferences();
  }

  /** Why it was refused, as far as it says so. */
  public Problem problem() {
    return Problem.of(status, body);
  }
}
