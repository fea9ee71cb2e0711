package org.hito.meeting;

import java.util.List;
import org.hito.testkit.ContractFilesRules;

class ContractFilesContractTest extends ContractFilesRules {

  /** Promises outside meetings, and series without a day, as {@code contracts/breaks.json} says. */
  @Override
  protected List<String> newToReadersOfTheReleaseBefore() {
    return List.of("commitment.recorded.v1.outside", "meeting.scheduled.v1.series");
  }
}
