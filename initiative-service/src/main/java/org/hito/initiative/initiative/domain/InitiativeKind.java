package org.hito.initiative.initiative.domain;

import org.hito.kit.domain.WireName;

/** What sort of work an initiative is. */
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
