package org.hito.gateway.keys.admin;

import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyText;

/**
 * A key that was issued.
 *
 * @param text null if this repeats an earlier answer, since the text of a key is not stored
 */
record Issued(ApiKey key, String text) {

  static Issued now(ApiKey key, KeyText text) {
    return new Issued(key, text.text());
  }

  static Issued before(ApiKey key) {
    return new Issued(key, null);
  }

  boolean isRepeated() {
    return text == null;
  }
}
