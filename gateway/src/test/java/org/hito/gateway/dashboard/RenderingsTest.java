package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.gateway.views.View;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Many readers of one page. */
class RenderingsTest {

  private final Renderings renderings = new Renderings();
  private final List<Promise<View>> begun = new ArrayList<>();
  private final Promise<Void> lost = Promise.promise();

  private Future<View> ask(String address) {
    return ask(address, Future.future(never -> {}));
  }

  private Future<View> ask(String address, Future<Void> isLost) {
    return renderings.of(
        address,
        isLost,
        () -> {
          Promise<View> rendering = Promise.promise();
          begun.add(rendering);
          return rendering.future();
        });
  }

  private void complete(int rendering, String html) {
    begun.get(rendering).complete(View.page(html, Language.EN));
  }

  private static void assertShows(String html, Future<View> page) {
    assertEquals(html, page.result().body().toString());
  }

  @Test
  void whoAsksDuringARenderingSharesTheNextOne() {
    // Given
    Future<View> first = ask("/en/");
    List<Future<View>> others = IntStream.range(0, 100).mapToObj(one -> ask("/en/")).toList();
    assertEquals(1, begun.size());

    // When
    complete(0, "before");

    // Then
    assertShows("before", first);
    assertEquals(2, begun.size());
    assertFalse(others.get(0).isComplete());
    complete(1, "after");
    others.forEach(other -> assertShows("after", other));
  }

  @Test
  void onceNobodyAsksTheNextOneBeginsAtOnce() {
    // Given
    ask("/en/");
    complete(0, "one");

    // When
    Future<View> again = ask("/en/");
    complete(1, "two");

    // Then
    assertShows("two", again);
  }

  @Test
  void otherAddressesDoNotWait() {
    ask("/en/");
    ask("/es/");
    assertEquals(2, begun.size());
  }

  @Test
  void whatIsMadeForOneWhoIsGoneIsNotShared() {
    // Given
    ask("/en/");
    ask("/en/", lost.future());
    Future<View> other = ask("/en/");
    complete(0, "one");

    // When
    lost.complete();
    complete(1, "services do not answer");

    // Then
    assertFalse(other.isComplete());
    complete(2, "page");
    assertShows("page", other);
  }

  @Test
  void aCallerWithTooManyRequestsIsRefusedAlone() {
    // Given
    ask("/en/");
    Future<View> greedy = ask("/en/");
    Future<View> other = ask("/en/");
    complete(0, "one");

    // When
    begun.get(1).fail(new ProblemException(429, "too-many-requests"));

    // Then
    assertTrue(greedy.failed());
    complete(2, "page");
    assertShows("page", other);
  }

  @Test
  void whatIsMissingIsMissingForAll() {
    // Given
    ask("/en/x");
    List<Future<View>> others = IntStream.range(0, 5).mapToObj(one -> ask("/en/x")).toList();
    complete(0, "one");

    // When
    begun.get(1).fail(new ProblemException(404, "not-found"));

    // Then
    assertTrue(others.stream().allMatch(Future::failed));
    assertEquals(2, begun.size());
  }

  @Test
  void aRenderingThatThrowsHoldsNobodyBack() {
    // Given
    Future<View> first =
        renderings.of(
            "/en/",
            lost.future(),
            () -> {
              throw new IllegalStateException("no template");
            });

    // When
    Future<View> next = ask("/en/");
    complete(0, "page");

    // Then
    assertTrue(first.failed());
    assertShows("page", next);
  }
}
