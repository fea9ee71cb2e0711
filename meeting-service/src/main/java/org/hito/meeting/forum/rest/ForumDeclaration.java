package org.hito.meeting.forum.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/** The documentation of the body that declares a forum; {@link ForumReader} reads it. */
record ForumDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(description = "The organisations that convene its meetings") List<String> convenors,
    @Schema(description = "The forum it is a part of, as a working group is; no circle")
        String parent,
    @Schema(description = "The commitment that created it; it may be recorded later")
        String createdBy,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {}
