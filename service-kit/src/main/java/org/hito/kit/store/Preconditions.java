package org.hito.kit.store;

import java.util.Map;
import java.util.Optional;
import org.hito.kit.etag.TagList;
import org.hito.kit.problem.Problem;

/**
 * What a writer demands of the present state (RFC 9110 §13). {@code If-Match} guards against lost
 * edits: it holds as long as nobody edited the thing since the version it names, however often
 * other facts have moved it.
 *
 * @param ifMatch the versions it starts from, or null when not given
 * @param ifNoneMatch what must not be there, or null when not given
 */
public record Preconditions(TagList ifMatch, TagList ifNoneMatch) {

  public static final Preconditions NONE = new Preconditions(null, null);

  /** What forbids creating it, if anything. */
  public Optional<Problem> onCreate() {
    return ifMatch == null ? Optional.empty() : Optional.of(failed("none", "none"));
  }

  /** What forbids touching the existing one at all, if anything. */
  public Optional<Problem> onExisting(long version) {
    return ifNoneMatch != null && ifNoneMatch.names(version)
        ? Optional.of(Problem.of(412, "already-exists-precondition"))
        : Optional.empty();
  }

  /** What forbids changing it by PUT or PATCH without saying what the change was made from. */
  public Optional<Problem> onChange() {
    return ifMatch == null
        ? Optional.of(Problem.of(428, "precondition-required"))
        : Optional.empty();
  }

  /** True when nothing happened since the version named, or none is named. */
  public boolean holdsAt(long version) {
    return ifMatch == null || ifMatch.names(version);
  }

  /** The version after which no edit may have come; 0 when none of ours is named. */
  public long since(long version) {
    return ifMatch.newest(version).orElse(0);
  }

  /**
   * What forbids a change where {@link #holdsAt} is false, if anything.
   *
   * @param edited the version the newest edit after {@link #since} brought, or 0 when there is none
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
