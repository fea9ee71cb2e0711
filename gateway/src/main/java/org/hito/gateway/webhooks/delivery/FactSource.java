package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.page.FactPage;
import org.hito.gateway.events.page.FactPages;
import org.hito.gateway.events.page.PageRequest;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.EventFilter;
import org.hito.gateway.events.ring.FactRing;

/** Where a replica reads the facts that it delivers. */
final class FactSource {

  private final FactPages pages;
  private final FactRing ring;
  private final Context loop;

  FactSource(FactPages pages, FactRing ring, Context loop) {
    this.pages = pages;
    this.ring = ring;
    this.loop = loop;
  }

  /** The end of the log, as far as this replica has read it; empty before its first read. */
  Optional<Position> newest() {
    return Optional.ofNullable(ring.newest()).map(FactRing.Edge::position);
  }

  /** Whether the log ends before a position; only the broker knows if this replica is behind. */
  Future<Boolean> endsBefore(Position position) {
    return newest().filter(end -> !end.reaches(position)).isPresent()
        ? pages.endsBefore(position)
        : Future.succeededFuture(false);
  }

  /** The next facts after a position, without waiting for new ones. */
  Future<FactPage> read(
      String agency, Position from, EventFilter filter, int most, BooleanSupplier isWanted) {
    var request =
        new PageRequest("webhooks of " + agency, Start.after(from), filter, most, Duration.ZERO);
    // the window of a worker bounds what it keeps in memory
    return pages.read(loop, request, isWanted).onSuccess(page -> page.release().run());
  }
}
