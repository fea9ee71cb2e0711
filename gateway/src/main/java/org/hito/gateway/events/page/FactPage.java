package org.hito.gateway.events.page;

import java.util.List;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.ring.StreamedFact;

/**
 * Facts, in the order of the log.
 *
 * @param facts empty if nothing was found in time
 * @param next the position of a reader that has them; it may have moved past others even if there
 *     are none
 * @param hasMore whether the log has more after it now, wanted or not
 * @param release returns the memory of a page that has been sent, or never will be
 */
public record FactPage(List<StreamedFact> facts, Position next, boolean hasMore, Runnable release) {

  public FactPage {
    facts = List.copyOf(facts);
  }
}
