package org.hito.gateway.keys.domain;

/** Why a valid key is rejected for a request. */
public enum KeyRefusal {
  REVOKED,
  EXPIRED,
  /** It may not be used from this address. */
  ADDRESS,
  /** It may not be used for this method. */
  SCOPE
}
