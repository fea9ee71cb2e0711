package org.hito.kit.store;

import java.util.Optional;
import org.hito.kit.problem.Problem;

/**
 * What a writer demands of the present state (RFC 9110 §13), for resources whose ETag is their
 * version.
 *
 * @param ifMatch the version it starts from; -1 for one that never matches; null when not given
 * @param anyVersion {@code If-Match: *}
 * @param onlyIfAbsent {@code If-None-Match: *}
 */
public record Preconditions(Long ifMatch, boolean anyVersion, boolean onlyIfAbsent) {

  public static final Preconditions NONE = new Preconditions(null, false, false);

  /** What forbids creating it, if anything. */
  public Optional<Problem> onCreate() {
    return ifMatch != null || anyVersion
        ? Optional.of(Problem.of(412, "precondition-failed"))
        : Optional.empty();
  }

  /** What forbids touching the existing one at all, if anything. */
  public Optional<Problem> onExisting() {
    return onlyIfAbsent
        ? Optional.of(Problem.of(412, "already-exists-precondition"))
        : Optional.empty();
  }

  /** What forbids changing that version by PUT or PATCH, if anything. */
  public Optional<Problem> onChange(long version) {
    if (ifMatch == null && !anyVersion) {
      return Optional.of(Problem.of(428, "precondition-required"));
    }
    return onMove(version);
  }

  /** What forbids moving that version, if anything: a move needs no If-Match but honours one. */
  public Optional<Problem> onMove(long version) {
    return ifMatch != null && ifMatch != version
        ? Optional.of(Problem.of(412, "precondition-failed"))
        : Optional.empty();
  }
}
