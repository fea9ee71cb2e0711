package org.hito.initiative.organisation.domain;

import org.hito.kit.domain.WireName;

/** What sort of body an organisation is. */
public enum OrganisationKind implements WireName {
  GOVERNMENT,
  MULTILATERAL,
  UNIVERSITY,
  RESEARCH,
  COMPANY,
  ASSOCIATION,
  EMBASSY,
  OTHER
}
