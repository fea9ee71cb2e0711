package org.hito.initiative.organisation.messaging;

import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.hito.initiative.organisation.Organisations.BANK;
import static org.hito.initiative.organisation.Organisations.MULTILATERAL_BANK;
import static org.hito.initiative.organisation.Organisations.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.initiative.SampleTrail;
import org.hito.initiative.organisation.domain.DeclareOrganisation;
import org.hito.initiative.organisation.domain.LinkGraph;
import org.hito.initiative.organisation.domain.Member;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.kit.domain.LocalisedText;
import org.junit.jupiter.api.Test;

/** Published facts equal the samples. */
class OrganisationContractTest {

  private final SampleTrail<Organisation, OrganisationFact> trail =
      new SampleTrail<>("organisation", OrganisationContract::body);

  private void register() {
    trail.take(
        "2022-04-01",
        new DeclareOrganisation(BANK, List.of()).decide(Optional.empty(), NOBODY, ADMIN));
  }

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // Given
    register();

    // When
    trail.take(
        "2022-04-02",
        new DeclareOrganisation(MULTILATERAL_BANK, List.of())
            .decide(Optional.of(trail.state()), NOBODY, ADMIN));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }

  @Test
  void membersTravelWithTheirRoles() {
    // Given
    register();
    Organisation joined =
        new Organisation(
            BANK.code(),
            BANK.name(),
            BANK.aliases(),
            BANK.kind(),
            null,
            List.of(
                new Member("mef", new LocalisedText("Governor", "Gobernador")),
                new Member("us-treasury", null)),
            null);
    LinkGraph known = new LinkGraph(Map.of("mef", List.of(), "us-treasury", List.of()));

    // When
    trail.take(
        "2022-04-02",
        new DeclareOrganisation(joined, List.of())
            .decide(Optional.of(trail.state()), known, ADMIN));

    // Then
    trail.assertLastEqualToSample("members");
  }
}
