package org.hito.initiative.strategy.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Phase;
import org.hito.initiative.strategy.domain.Pillar;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/** The documentation of the body that declares a strategy; {@link StrategyReader} reads it. */
record StrategyDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(description = "Codes of the organisations that answer for it") List<String> owners,
    @Schema(description = "When it runs; either end may be left out") Period period,
    @Schema(description = "What it wants to come to") LocalisedText vision,
    @Schema(description = "Its areas, each code once") List<Pillar> pillars,
    @Schema(description = "Its stretches of time, within its period, each code once")
        List<Phase> phases,
    @Schema(description = "What may go wrong, each code once") List<Risk> risks,
    @Schema(
            description =
                "Codes of the earlier strategies it builds on; never itself, not through others either")
        List<String> buildsOn,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {}
