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
      @Schema(description = "Its identity; made of the meeting's code and a number where left out")
          String code,
      @Schema(description = "The meeting it is made in; that of the path, when it is repeated")
          String meeting,
      @Schema(required = true, description = "In English, Spanish or both") LocalisedText title,
      @Schema(description = "Other names it is known by, each once") List<String> aliases,
      @Schema(required = true) CommitmentKind kind,
      @Schema(description = "RECOMMENDED, PROPOSED or AGREED; counts when it is new only")
          CommitmentStatus status,
      @Schema(required = true, description = "The organisation that owes it") String owner,
      @Schema(description = "The organisations that help; not the owner") List<String> partners,
      @Schema(
              description =
                  "Not before the meeting; once it is agreed it is renegotiated, not declared"
                      + " otherwise")
          PartialDate dueOn,
      @Schema(description = "The initiatives it serves") List<String> initiatives,
      @Schema(description = "What it adds to indicators once kept; each indicator once")
          List<Contribution> contributions,
      @Schema(description = "Adds to the evidence there is; each address once")
          List<Evidence> evidence,
      @Schema(description = "Where it was read") Source source) {}

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
      @Schema(description = "What there is to say about it") String note,
      @Schema(description = "What shows it; VERIFIED needs some, here or shown before")
          List<Evidence> evidence) {}

  /** The body that renegotiates a commitment. */
  @Schema(name = "RenegotiationBody")
  record Renegotiation(
      @Schema(description = "When it is due from now on; this, an owner or both") PartialDate dueOn,
      @Schema(description = "Who owes it from now on; not one of its partners") String owner,
      @Schema(
              required = true,
              description =
                  "When that was agreed: not in the future, nor before the promise or what was"
                      + " agreed last")
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
                  "The due date that stands; and the one that was promised while nothing was"
                      + " renegotiated")
          PartialDate dueOn,
      @Schema(description = "The due date that was promised") PartialDate originalDueOn,
      @Schema(description = "Who owes it; not one of its partners") String owner,
      @Schema(required = true, description = "What was written down wrongly") String reason) {}

  /** The body that reports on a commitment. */
  @Schema(name = "CommitmentUpdateBody")
  record Update(
      @Schema(minimum = "0", maximum = "100", description = "Per cent") Integer progress,
      @Schema(description = "In words") String note,
      @Schema(required = true, description = "The date it speaks of, not before the meeting")
          PartialDate on,
      @Schema(description = "What shows it") List<Evidence> evidence) {}
}
