package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestTest {

  private static Newest<String> of(int many, String text) {
    return IntStream.rangeClosed(1, many)
        .mapToObj(number -> text + number)
        .reduce(Newest.<String>none(), Newest::and, (one, other) -> one);
  }

  @Test
  void fewEntriesAreAllKept() {
    // When
    Newest<String> three = of(3, "n");

    // Then
    assertEquals(List.of("n1", "n2", "n3"), three.entries());
    assertEquals("n3", three.last());
    assertEquals(3, three.count());
    assertNull(three.countBeyondEntries());
  }

  @Test
  void theOldestAreDroppedAndStillCounted() {
    // When
    Newest<String> many = of(25, "n");

    // Then
    assertEquals(Newest.MOST, many.entries().size());
    assertEquals("n6", many.entries().get(0));
    assertEquals("n25", many.last());
    assertEquals(25, many.countBeyondEntries());
  }

  @Test
  void longEntriesAreDroppedEarlier() {
    // When
    Newest<String> long20KB = of(10, "x".repeat(20_000));
    Newest<String> long60KB = of(10, "字".repeat(20_000));
    Newest<String> long40KB = of(10, "\"".repeat(20_000));

    // Then
    assertEquals(4, long20KB.entries().size());
    assertEquals(2, long60KB.entries().size());
    assertEquals(2, long40KB.entries().size());
  }

  @Test
  void theNewestTwoAreKeptHoweverLongTheyAre() {
    // When
    Newest<String> two = of(3, "x".repeat(Newest.LONGEST));

    // Then
    assertEquals(2, two.entries().size());
    assertEquals(3, two.count());
  }

  @Test
  void fewOfNullAreNone() {
    assertEquals(Newest.none(), Newest.few(null));
    assertNull(Newest.none().last());
  }
}
