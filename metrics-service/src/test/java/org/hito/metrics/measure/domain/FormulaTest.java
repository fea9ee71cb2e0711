package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hito.metrics.subject.domain.SubjectKind;
import org.junit.jupiter.api.Test;

class FormulaTest {

  @Test
  void aCountNamesWhatItCountsAndUnderWhichConditions() {
    // Given
    Count count =
        new Count(
            SubjectKind.COMMITMENT,
            new CountFilter(
                Set.of("partnership", "mou"),
                Set.of(),
                Set.of(),
                Set.of("VERIFIED", "DELIVERED"),
                Set.of()));

    // When
    String formula = Formula.of("co-operation-agreements", count);

    // Then
    assertEquals(
        "count(commitments; kind ∈ {mou, partnership}; status ∈ {DELIVERED, VERIFIED})", formula);
  }

  @Test
  void aSumOfContributionsBeginsAtTheBaseline() {
    assertEquals(
        "baseline + sum(contributions to trained; status ∈ {VERIFIED})",
        Formula.of("trained", new Contributed(CountsFrom.VERIFIED)));
  }

  @Test
  void anObservedValueIsTheLatestByDate() {
    assertEquals("latest(observations by date)", Formula.of("exports", new Observed()));
  }
}
