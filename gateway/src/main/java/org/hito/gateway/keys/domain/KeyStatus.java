package org.hito.gateway.keys.domain;

/** Whether a key can be used. */
public enum KeyStatus {
  ACTIVE,
  EXPIRED,
  REVOKED
}
