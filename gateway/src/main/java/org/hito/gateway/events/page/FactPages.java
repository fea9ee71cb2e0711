package org.hito.gateway.events.page;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.past.CatchUp;
import org.hito.gateway.events.ring.FactFollower;
import org.hito.gateway.events.ring.FactRing;

/**
 * Reads facts by pages, for readers that return again and again with the position they have
 * reached. Facts come from the ring if it reaches back to the position, otherwise from the log, in
 * the same turns as for streams. A page has at most 1 MiB of facts, or a single larger one.
 *
 * <p>A waiting read occupies no thread. It ends with the first fact, at its time limit, or when
 * this replica stops.
 */
@ApplicationScoped
public class FactPages implements FactFollower {

  private final FactRing ring;
  private final CatchUp catchUp;
  private final Set<PageRead> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  FactPages(FactRing ring, CatchUp catchUp) {
    this.ring = ring;
    this.catchUp = catchUp;
  }

  /**
   * The next page. Fails with {@link CatchUp.PositionGoneException} if the log does not reach back
   * to the position, and with another exception if the log could not be read in time. The receiver
   * of a page must {@link FactPage#release} it.
   *
   * @param loop where the read runs and the page arrives
   * @param isWanted whether the reader is still there; otherwise the read fails when it next looks
   */
  public Future<FactPage> read(Context loop, PageRequest request, BooleanSupplier isWanted) {
    var read = new PageRead(loop, request, ring, catchUp, isWanted);
    open.add(read);
    Future<FactPage> page = read.begin().onComplete(over -> open.remove(read));
    if (draining) {
      read.stop();
    }
    return page;
  }

  /** Whether the log ends before a position, in a partition that this replica can see. */
  public Future<Boolean> endsBefore(Position position) {
    return catchUp.endsBefore(position);
  }

  @Override
  public void wakeAll() {
    open.forEach(PageRead::wake);
  }

  /** Ends every read with what it has; its reader returns, to another replica. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    draining = true;
    open.forEach(PageRead::stop);
  }
}
