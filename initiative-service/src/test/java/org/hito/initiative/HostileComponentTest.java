package org.hito.initiative;

import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.DOCUMENT;
import static org.hito.initiative.InitiativeApi.FUND;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.declare;

import io.quarkus.test.junit.QuarkusTest;
import org.hito.testkit.HostileClientRules;

@QuarkusTest
@InitiativeServiceTest
class HostileComponentTest extends HostileClientRules {

  HostileComponentTest() {
    super("initiative-service");
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    InitiativeApi.givenStrategy();
    declare("organisations/" + code, SENACYT);
    declare("documents/" + code, DOCUMENT);
    declare("strategies/" + code, CHIPS);
    declare("funds/" + code, FUND);
    declare("initiatives/" + code, CENTRE);
  }
}
