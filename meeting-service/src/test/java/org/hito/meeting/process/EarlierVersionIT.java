package org.hito.meeting.process;

import java.util.Map;
import org.hito.testkit.EarlierVersionRules;

class EarlierVersionIT extends EarlierVersionRules {

  @Override
  protected String service() {
    return "meeting";
  }

  @Override
  protected Map<String, String> collections() {
    return Map.of("forum", "forums", "meeting", "meetings", "commitment", "commitments");
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("HITO_OVERDUE_EVERY", "off");
  }

  /** Its due date was edited after it was agreed; track records use the original one. */
  @Override
  protected String changes() {
    return """
    /commitment/chip-mou/outcome: expected "KEPT_ON_TIME" but was "KEPT_LATE"
    /commitment/chip-mou/state/originalDueOn: unexpected "2025-06"
    """;
  }
}
