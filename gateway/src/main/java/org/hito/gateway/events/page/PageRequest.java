package org.hito.gateway.events.page;

import java.time.Duration;
import org.hito.gateway.events.query.Start;
import org.hito.gateway.events.ring.EventFilter;

/**
 * A request for facts.
 *
 * @param caller whose share of the memory is used
 * @param start where to begin; an open start is the oldest fact of the log
 * @param most facts of the page, 1 or more
 * @param patience how long to wait if there are no facts now
 */
public record PageRequest(
    String caller, Start start, EventFilter filter, int most, Duration patience) {}
