package org.hito.initiative.initiative.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * What is said of an initiative, apart from where it stands.
 *
 * @param name what it is called
 * @param aliases other names it is known by
 * @param summary what it is about, or null
 * @param strategy the strategy it serves
 * @param pillar the pillar of that strategy it stands in, or null
 * @param phase the phase of that strategy it belongs to, or null
 * @param kind what sort of work it is
 * @param lead the organisation that leads it
 * @param partners who helps
 * @param period when it runs, or null
 * @param milestones its steps
 * @param funding its money
 * @param risks what may go wrong
 * @param indicators the codes it is meant to move; they may be defined later
 * @param source where it was read, or null
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
    Source source) {

  public InitiativeDefinition {
    aliases = List.copyOf(aliases);
    partners = List.copyOf(partners);
    milestones = List.copyOf(milestones);
    funding = List.copyOf(funding);
    risks = List.copyOf(risks);
    indicators = List.copyOf(indicators);
  }

  public Optional<Milestone> milestone(String code) {
    return milestones.stream().filter(milestone -> code.equals(milestone.code())).findFirst();
  }

  Optional<Risk> risk(String code) {
    return risks.stream().filter(risk -> code.equals(risk.code())).findFirst();
  }

  /** This declaration with what happened to the milestones both have. */
  InitiativeDefinition withPastOf(InitiativeDefinition known) {
    return withMilestones(
        declared -> known.milestone(declared.code()).map(declared::withPastOf).orElse(declared));
  }

  /** The same with each milestone changed. */
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
        source);
  }
}
