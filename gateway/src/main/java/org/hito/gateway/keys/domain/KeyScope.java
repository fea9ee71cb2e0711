package org.hito.gateway.keys.domain;

import org.hito.kit.domain.WireName;

/** Restricts the methods a key may be used for, in addition to its roles. */
public enum KeyScope implements WireName {
  /** {@code GET}, {@code HEAD}, {@code OPTIONS}. */
  READ,
  /** All other methods. */
  WRITE
}
