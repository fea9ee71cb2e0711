package org.hito.gateway.events.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ByteBudgetTest {

  private final ByteBudget budget = new ByteBudget(100, 60);

  @Test
  void aRequestForMoreThanIsLeftWaitsUntilEnoughIsReturned() {
    // Given
    budget.take("a", 60);
    var second = budget.take("b", 50);
    assertFalse(second.isComplete());
    // When
    budget.giveBack("a", 20);
    // Then
    assertTrue(second.succeeded());
    assertEquals(90, budget.taken());
  }

  @Test
  void requestsAreGrantedInOrder() {
    // Given
    budget.take("a", 60);
    var large = budget.take("b", 50);
    var small = budget.take("c", 10);
    assertFalse(small.isComplete());
    // When
    budget.giveBack("a", 60);
    // Then
    assertTrue(large.succeeded());
    assertTrue(small.succeeded());
  }

  @Test
  void aCallerThatHasUsedUpItsShareDoesNotHoldUpOthers() {
    // Given
    budget.take("a", 60);
    var more = budget.take("a", 10);
    // When
    var other = budget.take("b", 40);
    // Then
    assertTrue(other.succeeded());
    assertFalse(more.isComplete());
    budget.giveBack("a", 30);
    assertTrue(more.succeeded());
  }

  @Test
  void itIsShortForThoseWhoseBytesAnotherWaitsFor() {
    // Given
    budget.take("a", 60);
    budget.take("b", 20);
    assertFalse(budget.isShort("a"));
    // When
    budget.take("a", 10);
    // Then
    assertTrue(budget.isShort("a"));
    assertFalse(budget.isShort("b"));
    budget.take("c", 30);
    assertTrue(budget.isShort("b"));
  }
}
