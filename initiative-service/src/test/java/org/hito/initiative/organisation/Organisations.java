package org.hito.initiative.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationKind;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/** Test data: organisations and actors. */
public final class Organisations {

  public static final Actor ADMIN = new Actor("admin", "hito", Set.of(Actor.PLATFORM_ADMIN));

  /** The surroundings of an organisation without members. */
  public static final LinkGraph NOBODY = new LinkGraph(Map.of());

  /** Its first declaration. */
  public static final Organisation BANK =
      new Organisation(
          "idb",
          new LocalisedText(
              "Inter-American Development Bank", "Banco Interamericano de Desarrollo"),
          List.of("IDB"),
          OrganisationKind.OTHER,
          null,
          List.of(),
          null);

  /** A later declaration. */
  public static final Organisation MULTILATERAL_BANK =
      new Organisation(
          "idb",
          BANK.name(),
          List.of("IDB", "BID"),
          OrganisationKind.MULTILATERAL,
          "US",
          List.of(),
          new Source(
              "004_c39a39c2f2b6a89e.txt", "the Inter-American Development Bank (IDB)", null));

  private Organisations() {}
}
