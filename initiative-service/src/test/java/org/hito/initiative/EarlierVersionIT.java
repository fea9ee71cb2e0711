package org.hito.initiative;

import java.util.Map;
import org.hito.testkit.EarlierVersionRules;

class EarlierVersionIT extends EarlierVersionRules {

  @Override
  protected String service() {
    return "initiative";
  }

  @Override
  protected Map<String, String> collections() {
    return Map.of(
        "organisation", "organisations", "strategy", "strategies", "initiative", "initiatives");
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("HITO_MISSED_EVERY", "off");
  }

  @Override
  protected String changes() {
    return "";
  }
}
