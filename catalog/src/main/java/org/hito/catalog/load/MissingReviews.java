package org.hito.catalog.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/** Records reviews by later meetings that the platform does not have yet. */
final class MissingReviews {

  private final PlatformClient platform;

  MissingReviews(PlatformClient platform) {
    this.platform = platform;
  }

  /** Records the missing reviews. */
  Result follow(Item item) {
    JsonNode held = platform.get(item.path()).body();
    List<ObjectNode> reviews = item.reviews();
    Outcome outcome = Outcome.UNCHANGED;
    for (int at = 0; at < reviews.size(); at++) {
      if (isMissing(held, reviews.get(at))) {
        Answer answer = platform.post(item.path() + "/reviews", reviews.get(at));
        if (!answer.isFine()) {
          return Refusal.of(item, "/reviews/" + at, answer);
        }
        outcome = Outcome.CHANGED;
      }
    }
    return Result.of(outcome);
  }

  /** Reports whether reviews are missing. */
  Result foresee(Item item, Answer held) {
    boolean missing = item.reviews().stream().anyMatch(each -> isMissing(held.body(), each));
    return Result.of(missing ? Outcome.CHANGED : Outcome.UNCHANGED);
  }

  private static boolean isMissing(JsonNode held, JsonNode review) {
    return StreamSupport.stream(held.path("reviews").spliterator(), false)
        .noneMatch(known -> DeclaredState.holds(known, review));
  }
}
