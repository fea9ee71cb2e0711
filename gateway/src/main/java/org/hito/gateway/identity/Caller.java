package org.hito.gateway.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, whatever they proved it with.
 *
 * @param subject the person or client
 * @param agency organisation code on whose behalf they act; empty for the public
 * @param groups roles
 */
public record Caller(String subject, Optional<String> agency, Set<String> groups) {

  public static final Caller ANONYMOUS = new Caller("anonymous", Optional.empty(), Set.of());

  /** Name of the security identity's attribute that holds the agency. */
  public static final String AGENCY = "agency";

  public Caller {
    groups = Set.copyOf(groups);
  }
}
