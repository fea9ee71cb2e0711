package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.WireName;

/** The kind of an initiative. */
public enum InitiativeKind implements WireName {
  INSTITUTION,
  TALENT,
  INFRASTRUCTURE,
  LEGAL,
  FUNDING,
  PROMOTION,
  PARTNERSHIP,
  MARKET,
  RESEARCH,
  SECURITY,
  GOVERNANCE
}
