package org.hito.gateway.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.webhooks.domain.Fact;

/** Reads facts for one {@link Worker}, and again a second later if the log cannot be read. */
final class FactReads {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Replica replica;
  private final String agency;
  private final BooleanSupplier isWanted;
  private final Runnable positionGone;
  private boolean reading;

  /**
   * @param isWanted whether the worker still delivers; asked on any thread
   * @param positionGone called if the log no longer reaches back to a position
   */
  FactReads(Replica replica, String agency, BooleanSupplier isWanted, Runnable positionGone) {
    this.replica = replica;
    this.agency = agency;
    this.isWanted = isWanted;
    this.positionGone = positionGone;
  }

  boolean isReading() {
    return reading;
  }

  /**
   * Reads facts after a position.
   *
   * @param then gets the selected facts, and the position after them
   * @param retry called after a pause if the log could not be read
   */
  void read(
      Position from,
      Selection selection,
      int most,
      BiConsumer<List<Fact>, Position> then,
      Runnable retry) {
    reading = true;
    replica
        .facts()
        .read(agency, from, selection.parameters(), most, isWanted)
        .onComplete(
            read ->
                replica.run(
                    () -> {
                      reading = false;
                      if (!isWanted.getAsBoolean()) {
                        return;
                      }
                      if (read.succeeded()) {
                        then.accept(selection.of(read.result().facts()), read.result().next());
                      } else if (read.cause() instanceof CatchUp.PositionGoneException) {
                        positionGone.run();
                      } else {
                        replica.runAfter(PAUSE, retry);
                      }
                    }));
  }
}
