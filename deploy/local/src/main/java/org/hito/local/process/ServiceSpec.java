package org.hito.local.process;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How to start a service and how to see that it is ready.
 *
 * @param name what people call it
 * @param command program and arguments
 * @param environment added to that of the launcher
 * @param address where it is reached, for people
 * @param ready answers 200 as soon as the service can work
 */
public record ServiceSpec(
    String name, List<String> command, Map<String, String> environment, String address, URI ready) {

  /** Whether the service is ready. */
  public boolean isReady() {
    return ReadinessProbe.succeeds(ready);
  }
}
