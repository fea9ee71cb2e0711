package org.hito.initiative.organisation.domain;

import org.hito.kit.domain.WireName;

/** The kind of an organisation. */
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
