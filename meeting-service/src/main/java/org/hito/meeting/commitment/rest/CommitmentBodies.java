package org.hito.meeting.commitment.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.ReviewOutcome;

/** The documentation of request bodies about commitments; {@link CommitmentReader} reads them. */
final class CommitmentBodies {

  private CommitmentBodies() {}

  /** A contribution to an indicator. */
  @Schema(name = "ContributionDeclaration")
  record Contribution(
      @Schema(required = true, description = "It may be defined later") String indicator,
      @Schema(required = true, description = "In the indicator's unit, not zero")
          BigDecimal amount) {}

  /** The body that moves a commitment. */
  @Schema(name = "CommitmentMoveBody")
  record Move(
      @Schema(required = true) CommitmentStatus to,
      @Schema(description = "Not in the future, nor before the last move or the meeting")
          PartialDate on,
      @Schema(description = "Instead of on where only the date is known by which it had happened")
          PartialDate by,
      @Schema(description = "A remark") String note,
      @Schema(description = "The remark, in English, Spanish or both") LocalisedText noteText,
      @Schema(description = "Evidence; VERIFIED needs some, here or reported before")
          List<Evidence> evidence) {}

  /** The body that renegotiates a commitment. */
  @Schema(name = "RenegotiationBody")
  record Renegotiation(
      @Schema(description = "The new due date; this, an owner or both") PartialDate dueOn,
      @Schema(description = "The new owner; not one of its partners") String owner,
      @Schema(
              required = true,
              description =
                  "When it was agreed: not in the future, nor before the last agreement, nor outside"
                      + " the meeting")
          PartialDate on,
      @Schema(description = "Why; required unless reasonText is given") String reason,
      @Schema(description = "Why, in English, Spanish or both") LocalisedText reasonText,
      @Schema(required = true, description = "The organisations it was agreed with, one at least")
          List<String> agreedWith,
      @Schema(description = "The meeting it was agreed in") String meeting) {}

  /** The body that records a meeting's review of a commitment. */
  @Schema(name = "ReviewBody")
  record Review(
      @Schema(required = true, description = "The meeting that looked at it; not a cancelled one")
          String meeting,
      @Schema(required = true, description = "When; not in the future, nor outside the meeting")
          PartialDate on,
      @Schema(required = true, description = "What the meeting found; no status changes by it")
          ReviewOutcome outcome,
      @Schema(description = "A remark, in English, Spanish or both") LocalisedText note) {}

  /** The body that corrects a commitment. */
  @Schema(name = "CorrectionBody")
  record Correction(
      @Schema(description = "The current due date; until it is renegotiated, also the original one")
          PartialDate dueOn,
      @Schema(description = "The original due date") PartialDate originalDueOn,
      @Schema(description = "The owner; not one of its partners") String owner,
      @Schema(description = "What was wrong; required unless reasonText is given") String reason,
      @Schema(description = "What was wrong, in English, Spanish or both")
          LocalisedText reasonText) {}

  /** The body that reports on a commitment. */
  @Schema(name = "CommitmentUpdateBody")
  record Update(
      @Schema(minimum = "0", maximum = "100", description = "Per cent") Integer progress,
      @Schema(description = "A text") String note,
      @Schema(description = "The text, in English, Spanish or both") LocalisedText noteText,
      @Schema(required = true, description = "The date it is about, not before the meeting")
          PartialDate on,
      @Schema(description = "Evidence") List<Evidence> evidence) {}
}
