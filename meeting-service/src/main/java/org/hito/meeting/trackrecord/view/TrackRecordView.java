package org.hito.meeting.trackrecord.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.meeting.trackrecord.domain.TrackRecord;

/**
 * The view of a record.
 *
 * @param asOf the day it is calculated for
 * @param open still owed, the overdue ones among them
 * @param kept on time or late: the denominator of onTimeRate
 * @param closed kept or dropped: the denominator of keptRate
 * @param renegotiated those whose due date or owner was renegotiated, whatever their outcome
 * @param keptAsRenegotiated the renegotiated ones that were kept by the due date agreed last
 * @param keptRate kept of closed; absent while nothing is closed
 * @param onTimeRate kept on time of kept; absent while nothing is kept
 */
@Schema(
    requiredProperties = {"keptOnTime", "keptLate", "dropped", "open", "overdue", "kept", "closed"})
public record TrackRecordView(
    LocalDate asOf,
    long keptOnTime,
    long keptLate,
    long dropped,
    long open,
    long overdue,
    long kept,
    long closed,
    long renegotiated,
    long keptAsRenegotiated,
    BigDecimal keptRate,
    BigDecimal onTimeRate) {

  public static TrackRecordView of(TrackRecord record, LocalDate asOf) {
    return new TrackRecordView(
        asOf,
        record.keptOnTime(),
        record.keptLate(),
        record.dropped(),
        record.open(),
        record.overdue(),
        record.kept(),
        record.closed(),
        record.renegotiated(),
        record.keptAsRenegotiated(),
        record.keptRate().orElse(null),
        record.onTimeRate().orElse(null));
  }
}
