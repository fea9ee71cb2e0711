package org.hito.catalog.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hito.catalog.file.Flaw;
import org.hito.catalog.file.Item;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.Problem;

/** Describes a refusal in terms of the file: each broken rule with its line. */
final class Refusal {

  private Refusal() {}

  /**
   * The result of a refused request.
   *
   * @param member the part of the item in the request's body: empty for all, or one of its moves
   */
  static Result of(Item item, String member, Answer answer) {
    Problem problem = answer.problem();
    List<Flaw> reasons =
        problem.errors().isEmpty()
            ? List.of(new Flaw(item.place(member), item + " " + problem))
            : problem.errors().stream()
                .map(error -> new Flaw(item.place(member + error.pointer()), text(item, error)))
                .toList();
    Optional<Duration> later =
        answer.mayPass()
            ? Optional.of(answer.retryAfter().orElse(Duration.ZERO))
            : Optional.empty();
    return new Result(Outcome.REFUSED, reasons, later);
  }

  private static String text(Item item, Problem.BrokenRule error) {
    return "%s %s: %s %s".formatted(item, error.pointer(), error.code(), error.message()).strip();
  }
}
