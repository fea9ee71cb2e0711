package org.hito.meeting.commitment.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Evidence;

/** The documentation of request bodies about commitments; {@link CommitmentReader} reads them. */
final class CommitmentBodies {

  private CommitmentBodies() {}

  /** The body that declares a commitment. */
  @Schema(name = "CommitmentDeclaration")
  record Declaration(
      @Schema(description = "Its code; by default the meeting's code and a number")
          String code,
      @Schema(description = "The meeting it is made in; if the path names one, that one")
          String meeting,
      @Schema(required = true, description = "In English, Spanish or both") LocalisedText title,
      @Schema(description = "Other names it is known by, each once") List<String> aliases,
      @Schema(required = true) CommitmentKind kind,
      @Schema(description = "RECOMMENDED, PROPOSED or AGREED; counts only for a new one")
          CommitmentStatus status,
      @Schema(required = true, description = "The organisation that owes it") String owner,
      @Schema(description = "The organisations that help; not the owner") List<String> partners,
      @Schema(
              description =
                  "Not before the meeting; once agreed it is renegotiated, not edited")
          PartialDate dueOn,
      @Schema(description = "The initiatives it serves") List<String> initiatives,
      @Schema(description = "What it adds to indicators once kept; each indicator once")
          List<Contribution> contributions,
      @Schema(description = "Added to the existing evidence; each address once")
          List<Evidence> evidence,
      @Schema(description = "Its source") Source source) {}

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
      @Schema(
              required = true,
              description = "Not in the future, nor before the last move or the meeting")
          PartialDate on,
      @Schema(description = "A remark") String note,
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
                  "When it was agreed: not in the future, nor before the last agreement, nor outside" + " the meeting")
          PartialDate on,
      @Schema(required = true, description = "Why") String reason,
      @Schema(required = true, description = "The organisations it was agreed with, one at least")
          List<String> agreedWith,
      @Schema(description = "The meeting it was agreed in") String meeting) {}

  /** The body that corrects a commitment. */
  @Schema(name = "CorrectionBody")
  record Correction(
      @Schema(
              description =
                  "The current due date; until it is renegotiated, also the original one")
          PartialDate dueOn,
      @Schema(description = "The original due date") PartialDate originalDueOn,
      @Schema(description = "The owner; not one of its partners") String owner,
      @Schema(required = true, description = "What was wrong") String reason) {}

  /** The body that reports on a commitment. */
  @Schema(name = "CommitmentUpdateBody")
  record Update(
      @Schema(minimum = "0", maximum = "100", description = "Per cent") Integer progress,
      @Schema(description = "A text") String note,
      @Schema(required = true, description = "The date it is about, not before the meeting")
          PartialDate on,
      @Schema(description = "Evidence") List<Evidence> evidence) {}
}
