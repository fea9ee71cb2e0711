package org.hito.gateway.dashboard.signin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.hito.gateway.oidc.code.Attempt;
import org.hito.kit.language.Language;

/**
 * A sign-in under way, as stored in its browser.
 *
 * @param back the page to come back to, below that of its language
 */
record PendingSignIn(Attempt attempt, Language language, String back, Instant at) {

  static final Duration LONGEST = Duration.ofMinutes(10);

  PendingSignIn {
    requireNonNull(attempt);
    requireNonNull(language);
    requireNonNull(back);
    requireNonNull(at);
  }

  boolean isOver() {
    return Instant.now().isAfter(at.plus(LONGEST));
  }
}
