package org.hito.gateway.links.domain;

import org.hito.kit.domain.WireName;

/** The language of a link's document. */
public enum LinkLanguage implements WireName {
  EN,
  ES
}
