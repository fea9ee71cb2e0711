package org.hito.metrics;

import io.quarkus.test.junit.QuarkusTest;
import org.hito.testkit.HostileClientRules;

@QuarkusTest
@MetricsServiceTest
class HostileComponentTest extends HostileClientRules {

  HostileComponentTest() {
    super("metrics-service");
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    Client.define(
        code,
        """
        {"name":{"en":"x"},"measure":{"type":"OBSERVED"},"dimensions":[{"code":"country"}]}
        """);
    try (FactWriter facts = new FactWriter()) {
      facts.write("hito.strategy.facts.v1", code, StrategyStory.registered(code, "law"));
    }
  }
}
