package org.hito.gateway.keys.domain;

import org.hito.kit.domain.WireName;

/** A role that a key may have. */
public enum KeyRole implements WireName {
  AGENCY_EDITOR,
  AGENCY_REPORTER,
  VERIFIER,
  AUDITOR,
  PLATFORM_ADMIN
}
