package org.hito.meeting.meeting.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.meeting.meeting.domain.AgendaItem;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.domain.Participant;

/** The documentation of the body that declares a meeting; {@link MeetingReader} reads it. */
record MeetingDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "The forum it belongs to; never changes") String forum,
    @Schema(minimum = "1", description = "Its number among the meetings of its forum")
        Integer ordinal,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText title,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(description = "The organisation that hosts it") String host,
    String place,
    @Schema(description = "Its place, in English, Spanish or both") LocalisedText placeText,
    @Schema(description = "Its first day; only a series may do without") PartialDate from,
    @Schema(description = "Its last day; left out if it is the first") PartialDate to,
    @Schema(description = "When a series of meetings was held, in words: since September 2021")
        LocalisedText series,
    @Schema(description = "An organisation, a person or both, each") List<Participant> participants,
    @Schema(
            description =
                "The number of participating countries, or a list of ISO 3166-1 alpha-2 codes")
        Object countries,
    @Schema(description = "Its agenda") List<AgendaItem> agenda,
    @Schema(description = "What was said and decided") LocalisedText minutes,
    @Schema(description = "The initiatives it serves") List<String> initiatives,
    @Schema(description = "PLANNED or HELD; counts only for a new one") MeetingStatus status,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {}
