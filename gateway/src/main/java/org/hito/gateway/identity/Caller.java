package org.hito.gateway.identity;

import java.util.Optional;
import java.util.Set;

/**
 * The caller of a request, however authenticated.
 *
 * @param subject person or client
 * @param agency code of the organisation they act for; empty for the public
 * @param groups roles
 */
public record Caller(String subject, Optional<String> agency, Set<String> groups) {

  public static final Caller ANONYMOUS = new Caller("anonymous", Optional.empty(), Set.of());

  /** Name of the security identity's attribute that holds the agency. */
  public static final String AGENCY = "agency";

  /**
   * Name of the attribute that holds the {@link java.time.Instant} at which the credential expires,
   * if the caller may be cached until then.
   */
  public static final String EXPIRES = "expires";

  public Caller {
    groups = Set.copyOf(groups);
  }
}
