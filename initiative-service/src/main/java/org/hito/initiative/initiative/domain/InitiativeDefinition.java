package org.hito.initiative.initiative.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * The declared part of an initiative.
 *
 * @param name its name
 * @param aliases other names it is known by
 * @param summary a summary, or null
 * @param strategy the strategy it serves
 * @param pillar its pillar in that strategy, or null
 * @param phase its phase in that strategy, or null
 * @param kind its kind
 * @param lead the organisation that leads it
 * @param partners the organisations that help
 * @param period its period, or null
 * @param milestones its milestones
 * @param funding its funding
 * @param risks its risks
 * @param indicators the codes of the indicators it is meant to move; they may be defined later
 * @param alternativeTo the initiatives that are alternatives to it, of which only one is to be
 *     carried out
 * @param source its source, or null
 */
public record InitiativeDefinition(
    LocalisedText name,
    List<String> aliases,
    LocalisedText summary,
    String strategy,
    String pillar,
    String phase,
    InitiativeKind kind,
    String lead,
    List<Partner> partners,
    Period period,
    List<Milestone> milestones,
    List<Funding> funding,
    List<Risk> risks,
    List<String> indicators,
    List<String> alternativeTo,
    Source source) {

  public InitiativeDefinition {
    aliases = List.copyOf(aliases);
    partners = List.copyOf(partners);
    milestones = List.copyOf(milestones);
    funding = List.copyOf(funding);
    risks = List.copyOf(risks);
    indicators = List.copyOf(indicators);
    alternativeTo = ListValues.orEmpty(alternativeTo);
  }

  public Optional<Milestone> milestone(String code) {
    return milestones.stream().filter(milestone -> code.equals(milestone.code())).findFirst();
  }

  Optional<Risk> risk(String code) {
    return risks.stream().filter(risk -> code.equals(risk.code())).findFirst();
  }

  /** This definition with the due dates that are relative to others. */
  InitiativeDefinition withDueDates() {
    return withMilestones(new DueDates(milestones)::resolved);
  }

  /** This definition with the past of the milestones that both have. */
  InitiativeDefinition withPastOf(InitiativeDefinition known) {
    return withMilestones(
        declared -> known.milestone(declared.code()).map(declared::withPastOf).orElse(declared));
  }

  /** The same with the change applied to each milestone. */
  InitiativeDefinition withMilestones(UnaryOperator<Milestone> change) {
    return new InitiativeDefinition(
        name,
        aliases,
        summary,
        strategy,
        pillar,
        phase,
        kind,
        lead,
        partners,
        period,
        milestones.stream().map(change).toList(),
        funding,
        risks,
        indicators,
        alternativeTo,
        source);
  }

  InitiativeDefinition withRisks(List<Risk> others) {
    return new InitiativeDefinition(
        name,
        aliases,
        summary,
        strategy,
        pillar,
        phase,
        kind,
        lead,
        partners,
        period,
        milestones,
        funding,
        others,
        indicators,
        alternativeTo,
        source);
  }
}
