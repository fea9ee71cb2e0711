package org.hito.metrics.measure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  private static final Dependencies KNOWN =
      new Dependencies(
          Map.of(
              "networking", new Sum(List.of("meetings", "missions")),
              "share", new Ratio("networking", "all"),
              "z-index", new Sum(List.of("share", "meetings"))));

  @Test
  void derivedIndicatorsMoveEachAfterAllItIsDerivedFrom() {
    assertEquals(List.of("networking", "share", "z-index"), KNOWN.madeOf(Set.of("meetings")));
    assertEquals(List.of("share", "z-index"), KNOWN.madeOf(Set.of("all")));
    assertEquals(List.of(), KNOWN.madeOf(Set.of("z-index", "unknown")));
  }

  @Test
  void aCycleIsSpelledOut() {
    assertEquals(
        Optional.of(List.of("meetings", "z-index", "share", "networking", "meetings")),
        KNOWN.cycle("meetings", new Sum(List.of("all", "z-index"))));
    assertEquals(Optional.of(List.of("all", "all")), KNOWN.cycle("all", new Sum(List.of("all"))));
  }

  @Test
  void derivingFromAnIndicatorTwiceIsNoCycle() {
    assertEquals(
        Optional.empty(), KNOWN.cycle("twice", new Sum(List.of("networking", "meetings"))));
  }

  @Test
  void inAnyGraphNothingComesBeforeWhatItIsDerivedFrom() {
    Random random = new Random(20_261_124);
    for (int round = 0; round < 200; round++) {
      // Given
      Map<String, Derived> derived = new HashMap<>();
      for (int i = 1; i < 30; i++) {
        int to = i;
        List<String> operands =
            random.ints(3, 0, to).distinct().mapToObj(Integer::toString).toList();
        derived.put(Integer.toString(i), new Sum(operands));
      }

      // When
      List<String> order = new Dependencies(derived).madeOf(Set.of("0", "1", "2"));

      // Then
      for (String code : order) {
        for (String operand : derived.get(code).operands()) {
          assertEquals(
              true, order.indexOf(operand) < order.indexOf(code), operand + " before " + code);
        }
      }
    }
  }
}
