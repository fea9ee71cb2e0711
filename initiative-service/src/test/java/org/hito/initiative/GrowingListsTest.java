package org.hito.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hito.initiative.initiative.domain.Initiative;
import org.hito.initiative.initiative.domain.InitiativeDefinition;
import org.hito.testkit.StateLists;
import org.junit.jupiter.api.Test;

/** No list of a state grows without limit, since each fact contains the whole state. */
class GrowingListsTest {

  /**
   * What else follows from the lists of its definition.
   *
   * @see org.hito.initiative.initiative.messaging.LargestInitiativeTest
   */
  @Test
  void anInitiativeHasNoMoreThanItsDefinitionCauses() {
    // When
    Set<String> lists = StateLists.beside(InitiativeDefinition.class, Initiative.class);
    // Then
    assertEquals(Set.of("Health.causes", "Initiative.indicatorProgress"), lists);
  }
}
