package org.hito.meeting.trackrecord.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.problem.ProblemException;
import org.hito.meeting.trackrecord.domain.TrackRecord;

/**
 * A record as it is shown.
 *
 * @param open still owed, the overdue ones among them
 * @param kept on time or late: what onTimeRate is a share of
 * @param closed kept or dropped: what keptRate is a share of
 * @param keptRate kept of closed; absent while nothing is closed
 * @param onTimeRate kept on time of kept; absent while nothing is kept
 */
@Schema(
    requiredProperties = {"keptOnTime", "keptLate", "dropped", "open", "overdue", "kept", "closed"})
record TrackRecordView(
    long keptOnTime,
    long keptLate,
    long dropped,
    long open,
    long overdue,
    long kept,
    long closed,
    BigDecimal keptRate,
    BigDecimal onTimeRate) {

  /** 404 when there is none. */
  static TrackRecordView ofExisting(Optional<TrackRecord> found) {
    return of(found.orElseThrow(() -> new ProblemException(404, "not-found")));
  }

  private static TrackRecordView of(TrackRecord record) {
    return new TrackRecordView(
        record.keptOnTime(),
        record.keptLate(),
        record.dropped(),
        record.open(),
        record.overdue(),
        record.kept(),
        record.closed(),
        record.keptRate().orElse(null),
        record.onTimeRate().orElse(null));
  }
}
