package org.hito.metrics.evidence.view;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.Decimals;
import org.hito.kit.domain.PartialDate;
import org.hito.metrics.evidence.domain.Pipeline.Promise;
import org.hito.metrics.subject.domain.Subject;

/**
 * A commitment under way that would change a count if it were kept.
 *
 * @param code its code
 * @param meeting the meeting it was made at
 * @param forum the forum it belongs to
 * @param status where it is
 * @param dueOn when it is due, absent if it has no date
 * @param amount by which the count would change; below zero if it would no longer count
 */
@Schema(requiredProperties = {"code", "status", "amount"})
public record PromiseView(
    String code,
    String meeting,
    String forum,
    String status,
    PartialDate dueOn,
    BigDecimal amount) {

  static PromiseView of(Promise promise) {
    Subject commitment = promise.commitment();
    return new PromiseView(
        commitment.code(),
        commitment.meeting(),
        commitment.forum(),
        commitment.status(),
        commitment.due(),
        Decimals.plain(promise.amount()));
  }
}
