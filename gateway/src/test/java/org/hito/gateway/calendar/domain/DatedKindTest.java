package org.hito.gateway.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatedKindTest {

  @Test
  void eachListIsAskedByItsOwnNames() {
    // Given
    Map<String, String> filters = Map.of("owner", "senacyt", "from", "2026-01-01");
    // Then
    assertEquals(
        Optional.of(Map.of("host", "senacyt", "from", "2026-01-01")),
        DatedKind.MEETING.query(filters));
    assertEquals(
        Optional.of(Map.of("owner", "senacyt", "dueFrom", "2026-01-01")),
        DatedKind.COMMITMENT.query(filters));
    assertEquals(Optional.of(Map.of("lead", "senacyt")), DatedKind.INITIATIVE.query(filters));
  }

  @Test
  void nothingPassesAFilterThatItsKindDoesNotHave() {
    assertEquals(Optional.empty(), DatedKind.INITIATIVE.query(Map.of("forum", "hled")));
    assertEquals(Optional.empty(), DatedKind.MEETING.query(Map.of("strategy", "chips")));
  }

  @Test
  void aStatusIsAskedOnlyOfTheKindsThatHaveIt() {
    // Given
    Map<String, String> filters = Map.of("status", "PLANNED,IN_PROGRESS");
    // Then
    assertEquals(Optional.of(Map.of("status", "PLANNED")), DatedKind.MEETING.query(filters));
    assertEquals(Optional.of(Map.of("status", "IN_PROGRESS")), DatedKind.COMMITMENT.query(filters));
    assertEquals(Optional.empty(), DatedKind.MEETING.query(Map.of("status", "AGREED")));
  }
}
