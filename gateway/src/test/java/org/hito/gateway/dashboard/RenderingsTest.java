package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many readers of one page. */
class RenderingsTest {

  private final Renderings renderings = new Renderings();
  private final List<Promise<String>> begun = new ArrayList<>();

  private Future<String> ask(String address) {
    return renderings.of(
        address,
        () -> {
          Promise<String> rendering = Promise.promise();
          begun.add(rendering);
          return rendering.future();
        });
  }

  @Test
  void whoAsksDuringARenderingSharesTheNextOne() {
    // Given
    Future<String> first = ask("/en/");
    List<Future<String>> others = IntStream.range(0, 100).mapToObj(one -> ask("/en/")).toList();
    assertEquals(1, begun.size());

    // When
    begun.get(0).complete("before");

    // Then
    assertEquals("before", first.result());
    assertEquals(2, begun.size());
    assertFalse(others.get(0).isComplete());
    begun.get(1).complete("after");
    assertTrue(others.stream().allMatch(other -> other.result().equals("after")));
  }

  @Test
  void onceNobodyAsksTheNextOneBeginsAtOnce() {
    // Given
    ask("/en/");
    begun.get(0).complete("one");

    // When
    Future<String> again = ask("/en/");
    begun.get(1).complete("two");

    // Then
    assertEquals("two", again.result());
  }

  @Test
  void otherAddressesDoNotWait() {
    ask("/en/");
    ask("/es/");
    assertEquals(2, begun.size());
  }

  @Test
  void aFailureOfTheFirstReaderIsNotThatOfTheOthers() {
    // Given
    ask("/en/");
    Future<String> second = ask("/en/");
    Future<String> third = ask("/en/");
    begun.get(0).complete("one");

    // When
    begun.get(1).fail("the connection is gone");

    // Then
    assertTrue(second.failed());
    assertFalse(third.isComplete());
    begun.get(2).complete("page");
    assertEquals("page", third.result());
  }

  @Test
  void arrivalsDuringAFailureAreServed() {
    // Given
    Future<String> first =
        renderings.of(
            "/en/",
            () -> {
              throw new IllegalStateException("no template");
            });

    // When
    Future<String> next = ask("/en/");
    begun.get(0).complete("page");

    // Then
    assertTrue(first.failed());
    assertEquals("page", next.result());
  }
}
