package org.hito.gateway.keys.domain;

/** Why a key is not accepted for a request, though it is the right one. */
public enum KeyRefusal {
  REVOKED,
  EXPIRED,
  /** It comes from an address that it may not be used from. */
  ADDRESS,
  /** It may not be used for this method. */
  SCOPE
}
