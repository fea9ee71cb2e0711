package org.hito.gateway.events.past;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.events.log.LogBeginning;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.ring.FactRing;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Checks readers' positions against the bounds of the log. */
@ApplicationScoped
public class LogReach {

  /** Header with a position: the reader's after a page, or the oldest one in a refusal. */
  public static final String POSITION = "Hito-Position";

  private static final String RETRY_AFTER_SECONDS = "5";

  private final FactRing ring;
  private final LogBeginning beginning;
  private final CatchUp catchUp;

  LogReach(FactRing ring, LogBeginning beginning, CatchUp catchUp) {
    this.ring = ring;
    this.beginning = beginning;
    this.catchUp = catchUp;
  }

  /**
   * Whether a position is in the log rather than ahead of it. Only the broker knows about facts
   * that another replica has sent and this one has not seen yet. Until this replica reads the log,
   * it accepts every position.
   *
   * @throws ProblemException 410 if the log no longer reaches back to it
   */
  public Future<Boolean> includes(Position position) {
    FactRing.Edge newest = ring.newest();
    if (newest == null) {
      return Future.succeededFuture(true);
    }
    if (!beginning.isReachedBy(position)) {
      throw gone();
    }
    return newest.position().reaches(position)
        ? Future.succeededFuture(true)
        : catchUp.isInLog(position);
  }

  /** 503: the log cannot be read at the moment. */
  public static ProblemException unread() {
    return new ProblemException(
        Problem.of(503, "service-unavailable").withHeader("Retry-After", RETRY_AFTER_SECONDS));
  }

  /**
   * 410: facts after a position are lost. The answer contains the oldest position that is not lost.
   */
  public ProblemException gone() {
    return new ProblemException(
        Problem.of(410, "position-gone").withHeader(POSITION, beginning.position().encode()));
  }
}
