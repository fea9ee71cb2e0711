package org.hito.initiative.fund.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/** The documentation of the body that declares a fund; {@link FundReader} reads it. */
record FundDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(description = "What it is for") LocalisedText summary,
    @Schema(description = "How much it is; left out where only a range is known, or nothing")
        BigDecimal amount,
    @Schema(description = "The least it may be, where the amount is not known; with to")
        BigDecimal from,
    @Schema(description = "The most it may be, where the amount is not known; with from")
        BigDecimal to,
    @Schema(
            required = true,
            description =
                "ISO 4217; kept while initiatives have money of the fund, allocated or spent")
        String currency,
    @Schema(description = "Codes of the organisations whose money it is") List<String> funders,
    @Schema(description = "When its money is spent; either end may be left out") Period period,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {}
