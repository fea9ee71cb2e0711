package org.hito.initiative.organisation.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * The documentation of the body that declares an organisation; {@link OrganisationReader} reads it.
 */
record OrganisationDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(required = true) OrganisationKind kind,
    @Schema(
            description = "ISO 3166-1 alpha-2; left out for one that belongs to none",
            examples = "PA")
        String country,
    @Schema(description = "Its members, each once; never itself, not through others either")
        List<MemberDeclaration> members,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {

  /** The declaration of a member. */
  record MemberDeclaration(
      @Schema(required = true, description = "The code of an organisation") String organisation,
      @Schema(description = "What it is there, in English, Spanish or both") LocalisedText role) {}
}
