package org.hito.gateway.changes.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateFilterTest {

  @Test
  void allMembersMustHold() {
    // When
    StateFilter filter =
        StateFilter.of(
            new TreeMap<>(Map.of("subject", List.of("mou"), "strategy", List.of("chips"))));
    // Then
    assertEquals(
        "$ ? ((@.state.strategy[*] == $strategy[*] || @.change.strategy.from[*] == $strategy[*]"
            + " || @.kind == \"strategy\" && @.state.code == $strategy[*])"
            + " && (@.state.code[*] == $subject[*] || @.change.code.from[*] == $subject[*]))",
        filter.path());
    assertEquals(List.of("mou"), filter.values().get("subject"));
  }

  @Test
  void withoutCodesAnyStateWillDo() {
    assertNull(StateFilter.of(new TreeMap<>()));
    assertTrue(StateFilter.NAMES.contains("owner"));
  }
}
