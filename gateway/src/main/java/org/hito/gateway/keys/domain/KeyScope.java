package org.hito.gateway.keys.domain;

import org.hito.kit.domain.WireName;

/** What a key may be used for, whatever its roles allow. */
public enum KeyScope implements WireName {
  /** {@code GET}, {@code HEAD}, {@code OPTIONS}. */
  READ,
  /** All other methods. */
  WRITE
}
