package org.hito.gateway.webhooks.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.LogReach;
import org.hito.gateway.exchange.EventLoop;
import org.hito.gateway.webhooks.form.StartText;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Finds the position for a client's start. */
@ApplicationScoped
public class Starts {

  private final FactLog log;

  Starts(FactLog log) {
    this.log = log;
  }

  /**
   * The position; 410 if the log does not reach back to it, and 503 if it cannot be read.
   *
   * @param ahead the refusal of a position that is not in the log yet
   */
  public Uni<Position> find(String text, Problem ahead) {
    Future<Position> found =
        switch (text) {
          case StartText.NOW -> log.end();
          case StartText.BEGINNING -> log.beginning();
          default ->
              StartText.instant(text)
                  .map(log::at)
                  .orElseGet(() -> checked(Positions.decode(text), ahead));
        };
    return Uni.createFrom()
        .completionStage(found.toCompletionStage())
        .onFailure(failure -> !(failure instanceof ProblemException))
        .transform(unread -> LogReach.unread())
        .emitOn(EventLoop.current());
  }

  private Future<Position> checked(Position position, Problem ahead) {
    return log.end()
        .compose(
            end ->
                end.reaches(position)
                    ? log.beginning()
                    : Future.failedFuture(new ProblemException(ahead)))
        .compose(
            beginning ->
                position.reaches(beginning)
                    ? Future.succeededFuture(position)
                    : Future.failedFuture(new ProblemException(410, "position-gone")));
  }
}
