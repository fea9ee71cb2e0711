package org.hito.initiative.initiative.view;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.initiative.initiative.domain.After;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.Partner;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/** The body that declares an initiative; patches are applied to it. */
public record InitiativeDeclaration(
    @Schema(description = "If given, the code of the path") String code,
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(description = "What it is about") LocalisedText summary,
    @Schema(required = true, description = "The strategy it serves") String strategy,
    @Schema(description = "A pillar of that strategy") String pillar,
    @Schema(description = "A phase of that strategy") String phase,
    @Schema(required = true) InitiativeKind kind,
    @Schema(required = true, description = "The organisation that leads it") String lead,
    @Schema(description = "Who helps; never the lead") List<Partner> partners,
    @Schema(description = "When it runs; either end may be left out") Period period,
    @Schema(
            description =
                "Where it starts, PROPOSED unless given; counts the first time, moves change it")
        InitiativeStatus status,
    @Schema(description = "Its steps, each code once") List<MilestoneDeclaration> milestones,
    @Schema(
            description =
                "Its money by funds: what was promised, as an amount, or a range with from and to;"
                    + " what was allocated; what was spent")
        List<Funding> funding,
    @Schema(description = "What may go wrong, each code once") List<Risk> risks,
    @Schema(description = "Codes of the indicators it is meant to move; may be defined later")
        List<String> indicators,
    @Schema(
            description =
                "Codes of initiatives of which only this one or they are to be carried out; it is"
                    + " enough that one of two names the other")
        List<String> alternativeTo,
    @Schema(description = "Its source") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {

  /** The declaration of a milestone. */
  public record MilestoneDeclaration(
      @Schema(required = true) String code,
      @Schema(required = true) LocalisedText name,
      @Schema(description = "When it is due; derived where after is given") PartialDate dueOn,
      @Schema(
              description =
                  "When it is due: a period, such as P5Y, after the due date of another milestone or"
                      + " after a date")
          After after,
      @Schema(description = "How much it counts among the others, above zero; 1 unless given")
          BigDecimal weight,
      @Schema(description = "When it was reached; counts the first time the milestone is declared")
          PartialDate reachedOn) {

    static MilestoneDeclaration of(Milestone milestone) {
      return new MilestoneDeclaration(
          milestone.code(),
          milestone.name(),
          milestone.dueOn(),
          milestone.after(),
          milestone.weight(),
          milestone.reachedOn());
    }
  }

  /** The declaration of an initiative, without its status, which a declaration cannot change. */
  public static InitiativeDeclaration of(String code, InitiativeDefinition definition) {
    return new InitiativeDeclaration(
        code,
        definition.name(),
        definition.aliases(),
        definition.summary(),
        definition.strategy(),
        definition.pillar(),
        definition.phase(),
        definition.kind(),
        definition.lead(),
        definition.partners(),
        definition.period(),
        null,
        definition.milestones().stream().map(MilestoneDeclaration::of).toList(),
        definition.funding(),
        definition.risks(),
        definition.indicators(),
        definition.alternativeTo(),
        Source.first(definition.source()),
        Source.all(definition.source()));
  }
}
