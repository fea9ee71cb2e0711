package org.hito.meeting.commitment.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Evidence;

/** The documentation of the body that declares a commitment; {@link CommitmentReader} reads it. */
record CommitmentDeclaration(
    @Schema(description = "Its code; by default the meeting's code and a number") String code,
    @Schema(
            description =
                "The meeting it is made in; if the path names one, that one. Without it agreedOn")
        String meeting,
    @Schema(description = "When it was made outside a meeting; not in the future")
        PartialDate agreedOn,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText title,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(required = true) CommitmentKind kind,
    @Schema(description = "RECOMMENDED, PROPOSED or AGREED; counts only for a new one")
        CommitmentStatus status,
    @Schema(required = true, description = "The organisation that owes it") String owner,
    @Schema(description = "The organisations that help; not the owner") List<String> partners,
    @Schema(
            description =
                "Not before the meeting or agreedOn; once agreed it is renegotiated, not edited")
        PartialDate dueOn,
    @Schema(description = "The initiatives it serves") List<String> initiatives,
    @Schema(description = "What it adds to indicators once kept; each indicator once")
        List<CommitmentBodies.Contribution> contributions,
    @Schema(description = "Added to the existing evidence; each address once")
        List<Evidence> evidence,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {}
