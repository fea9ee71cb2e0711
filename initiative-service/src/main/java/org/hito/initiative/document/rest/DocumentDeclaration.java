package org.hito.initiative.document.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;

/** The documentation of the body that declares a document; {@link DocumentReader} reads it. */
record DocumentDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText title,
    @Schema(
            description =
                "Other names it is known by, each once and none of another document; sources may"
                    + " name it by its code or any of these")
        List<String> aliases,
    @Schema(description = "Who published it") String publisher,
    @Schema(description = "When, as precise as is known") PartialDate publishedOn,
    @Schema(description = "The language it is written in, a tag of BCP 47; mul for several")
        String language,
    @Schema(description = "Its address") String url,
    @Schema(description = "The SHA-256 of the text that was read, 64 hexadecimal digits")
        String sha256) {}
