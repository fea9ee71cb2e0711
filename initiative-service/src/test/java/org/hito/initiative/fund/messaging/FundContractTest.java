package org.hito.initiative.fund.messaging;

import static org.hito.initiative.fund.Funds.ESTIMATED;
import static org.hito.initiative.fund.Funds.FUNDER;
import static org.hito.initiative.fund.Funds.ITSI;
import static org.hito.initiative.fund.Funds.KNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hito.initiative.SampleTrail;
import org.hito.initiative.fund.domain.DeclareFund;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundFact;
import org.junit.jupiter.api.Test;

/** Published facts equal the samples. */
class FundContractTest {

  private final SampleTrail<Fund, FundFact> trail = new SampleTrail<>("fund", FundContract::body);

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // When
    trail.take(
        "2024-12-10", new DeclareFund(ITSI, List.of()).decide(Optional.empty(), KNOWN, FUNDER));
    trail.take(
        "2024-12-12",
        new DeclareFund(ESTIMATED, List.of()).decide(Optional.of(trail.state()), KNOWN, FUNDER));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }
}
