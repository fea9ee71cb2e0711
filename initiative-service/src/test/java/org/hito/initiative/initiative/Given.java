package org.hito.initiative.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.initiative.initiative.domain.DeclareInitiative;
import org.hito.initiative.initiative.domain.Funding;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.initiative.initiative.domain.InitiativeFact;
import org.hito.initiative.initiative.domain.InitiativeKind;
import org.hito.initiative.initiative.domain.InitiativeStatus;
import org.hito.initiative.initiative.domain.InitiativeSurroundings;
import org.hito.initiative.initiative.domain.Milestone;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.initiative.initiative.domain.Partner;
import org.hito.initiative.strategy.Strategies;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.RiskStatus;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Amount;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Wording;

/** Test data: an initiative, its lead and its surroundings. */
public final class Given {

  public static final LocalDate TODAY = LocalDate.parse("2025-02-01");
  public static final Actor LEAD = Strategies.editor("senacyt");
  public static final Actor STRANGER = Strategies.editor("economia-mx");

  public static final Milestone LAW =
      milestone(
          "law", "Public interest partnership founded", "Asociación fundada", "2025-03-31", 1);
  public static final Milestone CLEAN_ROOM =
      milestone("clean-room", "Clean room opened", "Sala limpia abierta", "2025-12", 3);
  public static final Risk MONEY =
      new Risk(
          "money",
          new LocalisedText("Funding limitations", "Limitaciones de fondos"),
          3,
          4,
          null,
          RiskStatus.OPEN);

  /** What two funds promised. */
  public static final List<Funding> PROMISES =
      List.of(
          Funding.promised(
              "senacyt-budget", new Amount(new BigDecimal("1250000.5"), null, null), "USD", null),
          Funding.promised(
              "itsi",
              new Amount(null, new BigDecimal(15000000), new BigDecimal(25000000)),
              "USD",
              new LocalisedText("After the first review", "Tras la primera revisión")));

  private Given() {}

  public static Milestone milestone(String code, String en, String es, String due, int weight) {
    return new Milestone(
        code,
        new LocalisedText(en, es),
        due == null ? null : PartialDate.parse(due),
        null,
        BigDecimal.valueOf(weight),
        null,
        List.of(),
        null);
  }

  public static Risk risk(Integer likelihood, Integer impact, RiskStatus status) {
    return new Risk(MONEY.code(), MONEY.name(), likelihood, impact, null, status);
  }

  /** The first definition of the initiative. */
  public static InitiativeDefinition definition() {
    return definition(
        List.of(LAW, CLEAN_ROOM), List.of(MONEY), List.of("chip-graduates", "patents"));
  }

  public static InitiativeDefinition definition(
      List<Milestone> milestones, List<Risk> risks, List<String> indicators) {
    return definition(milestones, PROMISES, risks, indicators);
  }

  public static InitiativeDefinition definition(
      List<Milestone> milestones,
      List<Funding> funding,
      List<Risk> risks,
      List<String> indicators) {
    return new InitiativeDefinition(
        new LocalisedText(
            "Center for Advanced Semiconductor Technologies",
            "Centro de Tecnologías Avanzadas de Semiconductores"),
        List.of("C-TASC"),
        new LocalisedText(
            "The research arm of the chip companies in Panama",
            "El brazo de investigación de las empresas de chips en Panamá"),
        "semiconductors",
        "talent",
        "one",
        InitiativeKind.INSTITUTION,
        "senacyt",
        List.of(new Partner("utp", "host", null)),
        new Period(PartialDate.parse("2024-07"), PartialDate.parse("2027")),
        milestones,
        funding,
        risks,
        indicators,
        List.of(),
        new Source("000_41332e4a0060aae6.txt", "Center for Advanced Semiconductor", null));
  }

  /** The strategy, the organisations, and the indicators with the given statuses, in order. */
  public static InitiativeSurroundings surroundings(
      InitiativeDefinition definition, String... statuses) {
    return new InitiativeSurroundings(
        Strategies.PHASED,
        Set.of("senacyt", "utp", "mici"),
        Set.of("tech-park"),
        Map.of("itsi", "USD"),
        indicators(definition, statuses));
  }

  /** The progress of the linked indicators; those without a status are not defined yet. */
  public static List<IndicatorProgress> indicators(
      InitiativeDefinition definition, String... statuses) {
    List<String> codes = definition.indicators();
    Stream<IndicatorProgress> resolved =
        Stream.iterate(0, at -> at + 1)
            .limit(statuses.length)
            .map(at -> indicator(codes.get(at), statuses[at]));
    Stream<IndicatorProgress> rest =
        codes.stream().skip(statuses.length).map(IndicatorProgress::unresolved);
    return Stream.concat(resolved, rest).toList();
  }

  public static IndicatorProgress indicator(String code, String status) {
    return new IndicatorProgress(code, true, new BigDecimal(220), new BigDecimal("0.3"), status);
  }

  public static DeclareInitiative declare(
      InitiativeDefinition definition, InitiativeStatus status) {
    return new DeclareInitiative("c-tasc", definition, status, List.of());
  }

  /** The initiative as it was first declared. */
  public static Initiative initiative(InitiativeDefinition definition, InitiativeStatus status) {
    return state(
        declare(definition, status)
            .decide(Optional.empty(), surroundings(definition), TODAY, LEAD));
  }

  /** An initiative in progress. */
  public static Initiative underWay() {
    return initiative(definition(), InitiativeStatus.IN_PROGRESS);
  }

  public static MoveInitiative move(InitiativeStatus to, String on) {
    return new MoveInitiative(to, PartialDate.parse(on), Wording.of("Decided by the board"));
  }

  public static Initiative state(Decision<Initiative, InitiativeFact> decision) {
    return ((Decision.Accepted<Initiative, InitiativeFact>) decision).state();
  }

  public static List<InitiativeFact> facts(Decision<Initiative, InitiativeFact> decision) {
    return ((Decision.Accepted<Initiative, InitiativeFact>) decision).facts();
  }
}
