package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The platform's response.
 *
 * @param status the HTTP status
 * @param etag the version of the resource, as sent
 * @param body the JSON in it, a missing node when there is none
 * @param retryAfter the pause that the platform requests
 */
public record Answer(
    int status, Optional<String> etag, JsonNode body, Optional<Duration> retryAfter) {

  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  public boolean isFine() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may succeed in a moment. */
  public boolean mayPass() {
    return BUSY.contains(status) || problem().lacksOnlyReferences();
  }

  /** The reason of a refusal, if it names one. */
  public Problem problem() {
    return Problem.of(status, body);
  }
}
