package org.hito.kit.store;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.etag.TagList;
import org.hito.kit.problem.Problem;

/**
 * The preconditions of a request (RFC 9110 §13). {@code If-Match} guards against lost edits: it
 * holds unless the resource was edited since the version it names; facts that are no edits do not
 * matter.
 *
 * @param ifMatch the versions the change is based on, or null when not given
 * @param ifNoneMatch the versions that must not exist, or null when not given
 */
public record Preconditions(TagList ifMatch, TagList ifNoneMatch) {

  public static final Preconditions NONE = new Preconditions(null, null);

  /** The refusal to read a thing that has another version than those named, if any. */
  public Optional<Problem> onRead(long version) {
    return holdsAt(version)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                412, "version-differs", Map.of("version", version, "named", ifMatch.start())));
  }

  /** The refusal of a creation, if any. */
  public Optional<Problem> onCreate() {
    return ifMatch == null ? Optional.empty() : Optional.of(failed("none", "none"));
  }

  /** The refusal of any change of an existing resource, if any. */
  public Optional<Problem> onExisting(long version) {
    return ifNoneMatch != null && ifNoneMatch.names(version)
        ? Optional.of(Problem.of(412, "already-exists-precondition"))
        : Optional.empty();
  }

  /** The refusal of a PUT or PATCH that changes something without naming a version, if any. */
  public Optional<Problem> onChange() {
    return ifMatch == null
        ? Optional.of(Problem.of(428, "precondition-required"))
        : Optional.empty();
  }

  /** True when the version is the named one, or none is named. */
  public boolean holdsAt(long version) {
    return ifMatch == null || ifMatch.names(version);
  }

  /** True if {@code If-Match} names versions, but none that has existed up to the present one. */
  boolean nameUnknownVersionsOnly(long version) {
    return !holdsAt(version) && since(version) == 0;
  }

  /** The version since which there must be no edit; 0 when no readable one is named. */
  public long since(long version) {
    return ifMatch.newest(version).orElse(0);
  }

  /**
   * The refusal of a change where {@link #holdsAt} is false, if any.
   *
   * @param edited the version after the newest edit since {@link #since}, or 0 when there is none
   */
  public Optional<Problem> onEdited(long version, long edited) {
    return since(version) > 0 && edited == 0
        ? Optional.empty()
        : Optional.of(failed(version, edited));
  }

  private Problem failed(Object version, Object edited) {
    return Problem.of(
        412,
        "precondition-failed",
        Map.of("version", version, "edited", edited, "named", ifMatch.start()));
  }
}
