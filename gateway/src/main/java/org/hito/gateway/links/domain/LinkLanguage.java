package org.hito.gateway.links.domain;

import org.hito.kit.domain.WireName;

/** The language of what a link leads to. */
public enum LinkLanguage implements WireName {
  EN,
  ES
}
