package org.hito.initiative.organisation.messaging;

import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.hito.initiative.organisation.Organisations.BANK;
import static org.hito.initiative.organisation.Organisations.MULTILATERAL_BANK;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.hito.initiative.organisation.domain.Organisation;
import org.hito.initiative.organisation.domain.OrganisationFact;
import org.hito.kit.domain.Decision;
import org.hito.kit.facts.FactBody;
import org.hito.kit.json.Json;
import org.hito.kit.store.Snapshot;
import org.hito.testkit.GoldenSample;
import org.hito.testkit.GoldenSamples;
import org.junit.jupiter.api.Test;

/** Published facts equal the samples. */
class OrganisationContractTest {

  private static final Instant FIRST = Instant.parse("2022-04-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2022-04-02T10:00:00Z");

  @Test
  void aRegistrationIsWhatItsSampleSays() {
    // Given
    var decision = Organisation.declare(Optional.empty(), BANK, ADMIN);

    // When
    FactBody body =
        OrganisationContract.body(fact(decision), new Snapshot<>(BANK, 1, FIRST, FIRST));

    // Then
    assertEqualToSample("organisation.registered.v1", body);
  }

  @Test
  void aRevisionIsWhatItsSampleSays() {
    // Given
    var decision = Organisation.declare(Optional.of(BANK), MULTILATERAL_BANK, ADMIN);

    // When
    FactBody body =
        OrganisationContract.body(
            fact(decision), new Snapshot<>(MULTILATERAL_BANK, 2, FIRST, LATER));

    // Then
    assertEqualToSample("organisation.revised.v1", body);
  }

  private static OrganisationFact fact(Decision<Organisation, OrganisationFact> decision) {
    return ((Decision.Accepted<Organisation, OrganisationFact>) decision).facts().get(0);
  }

  // the envelope around it is the kit's, whose own test holds it against its sample
  private static void assertEqualToSample(String name, FactBody body) {
    GoldenSample sample = GoldenSamples.in(Path.of("contracts")).named(name);
    ObjectNode event = sample.json().deepCopy();
    event.put("type", "org.hito.organisation." + body.type() + ".v1");
    event.put("time", body.occurredAt().toString());
    ObjectNode data = event.putObject("data");
    data.set("change", Json.mapper().valueToTree(body.change()));
    data.set("organisation", Json.mapper().valueToTree(body.state()));
    sample.assertEqualTo(Json.write(event));
  }
}
