package org.hito.gateway.events.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ByteBudgetTest {

  private final ByteBudget budget = new ByteBudget(100);

  @Test
  void aRequestForMoreThanIsLeftWaitsUntilEnoughIsReturned() {
    // Given
    budget.take(70);
    var second = budget.take(50);
    assertFalse(second.isComplete());
    // When
    budget.giveBack(20);
    // Then
    assertTrue(second.succeeded());
    assertEquals(100, budget.taken());
  }

  @Test
  void requestsAreGrantedInOrder() {
    // Given
    budget.take(70);
    var large = budget.take(50);
    var small = budget.take(10);
    assertFalse(small.isComplete());
    // When
    budget.giveBack(70);
    // Then
    assertTrue(large.succeeded());
    assertTrue(small.succeeded());
  }
}
