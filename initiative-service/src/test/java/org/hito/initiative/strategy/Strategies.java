package org.hito.initiative.strategy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.initiative.strategy.domain.Period;
import org.hito.initiative.strategy.domain.Phase;
import org.hito.initiative.strategy.domain.Pillar;
import org.hito.initiative.strategy.domain.Risk;
import org.hito.initiative.strategy.domain.Strategy;
import org.hito.initiative.strategy.domain.StrategySurroundings;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/** Test data: strategies and their owners. */
public final class Strategies {

  public static final Actor OWNER = editor("senacyt");
  public static final Actor STRANGER = editor("economia-mx");

  /** The surroundings of the strategies. */
  public static final StrategySurroundings KNOWN =
      new StrategySurroundings(
          Set.of("mici", "senacyt", "utp"),
          Set.of(),
          Set.of(),
          new LinkGraph(Map.of("hub", List.of())));

  public static final Pillar TALENT =
      new Pillar("talent", new LocalisedText("Human talent", "Talento humano"));

  /** Its first declaration. */
  public static final Strategy SEMICONDUCTORS =
      new Strategy(
          "semiconductors",
          new LocalisedText(
              "National Strategy for Semiconductors", "Estrategia Nacional de Semiconductores"),
          List.of("Chips Panamá"),
          List.of("senacyt"),
          new Period(PartialDate.parse("2024"), null),
          null,
          List.of(TALENT),
          List.of(),
          List.of(),
          List.of(),
          null);

  /** A later declaration. */
  public static final Strategy PHASED =
      new Strategy(
          "semiconductors",
          SEMICONDUCTORS.name(),
          List.of("Chips Panamá"),
          List.of("senacyt", "mici"),
          new Period(PartialDate.parse("2024"), PartialDate.parse("2028-12")),
          new LocalisedText(
              "Panama is a node of the hemisphere's chip industry",
              "Panamá es un nodo de la industria de chips del hemisferio"),
          List.of(TALENT, new Pillar("research", new LocalisedText("Research", "Investigación"))),
          List.of(
              new Phase(
                  "one",
                  new LocalisedText("Foundations", "Cimientos"),
                  PartialDate.parse("2024-07-01"),
                  PartialDate.parse("2026"))),
          List.of(),
          List.of(),
          new Source("000_41332e4a0060aae6.txt", "four fundamental pillars", null));

  private Strategies() {}

  /** Its first declaration, with risks and what it builds on. */
  public static Strategy building(List<Risk> risks, List<String> earlier) {
    return new Strategy(
        SEMICONDUCTORS.code(),
        SEMICONDUCTORS.name(),
        SEMICONDUCTORS.aliases(),
        SEMICONDUCTORS.owners(),
        SEMICONDUCTORS.period(),
        null,
        SEMICONDUCTORS.pillars(),
        List.of(),
        risks,
        earlier,
        null);
  }

  public static Actor editor(String agency) {
    return new Actor("jane@" + agency, agency, Set.of(Actor.AGENCY_EDITOR));
  }
}
