package org.hito.kit.domain;

import java.util.Set;

/**
 * Who acts, according to the passport; never read from a body.
 *
 * @param subject the person or client
 * @param agency the code of the organisation it acts for, or null for the public
 * @param roles its roles
 */
public record Actor(String subject, String agency, Set<String> roles) {

  public static final String AGENCY_EDITOR = "agency-editor";
  public static final String AGENCY_REPORTER = "agency-reporter";
  public static final String VERIFIER = "verifier";
  public static final String PLATFORM_ADMIN = "platform-admin";
  public static final String AUDITOR = "auditor";

  public static final Set<String> ROLES =
      Set.of(AGENCY_EDITOR, AGENCY_REPORTER, VERIFIER, PLATFORM_ADMIN, AUDITOR);

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** The platform itself, for changes caused by time or by another fact. */
  public static Actor platform(String service) {
    return new Actor(service, null, Set.of());
  }

  public boolean isAdmin() {
    return roles.contains(PLATFORM_ADMIN);
  }

  /** True if the actor has the role and acts for the organisation. */
  public boolean actsAs(String role, String organisation) {
    return roles.contains(role) && organisation != null && organisation.equals(agency);
  }
}
