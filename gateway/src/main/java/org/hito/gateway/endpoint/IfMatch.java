package org.hito.gateway.endpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hito.gateway.exchange.SafeMethods;
import org.hito.kit.etag.TagList;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Guards changes of the gateway's own resources against lost updates. */
public final class IfMatch {

  private static final String HEADER = "If-Match";

  private IfMatch() {}

  /** Refuses to read or delete a version that the header does not name. */
  public static void check(RoutingContext exchange, int version) {
    if (exchange.request().headers().contains(HEADER)) {
      require(exchange, version);
    }
  }

  /** The version that must still be there when a change is written; null if it may be any. */
  public static Integer expected(RoutingContext exchange, int version) {
    check(exchange, version);
    List<String> lines = exchange.request().headers().getAll(HEADER);
    return lines.isEmpty() || parse(lines).any() ? null : version;
  }

  /** Refuses a change that is based on a different version. */
  public static void require(RoutingContext exchange, int version) {
    List<String> lines = exchange.request().headers().getAll(HEADER);
    if (lines.isEmpty()) {
      throw new ProblemException(428, "precondition-required");
    }
    TagList tags = parse(lines);
    if (!tags.names(version)) {
      throw new ProblemException(
          SafeMethods.include(exchange.request().method())
              ? Problem.of(
                  412, "version-differs", Map.of("version", version, "named", tags.start()))
              : Problem.of(
                  412,
                  "precondition-failed",
                  Map.of("version", version, "edited", version, "named", tags.start())));
    }
  }

  /** Reads and changes again if another change came first, so that the check sees that one. */
  public static <T> Uni<T> retried(Supplier<Uni<? extends T>> change) {
    return Uni.createFrom().deferred(change).onFailure(IfMatch::isConflict).retry().atMost(1);
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof ProblemException refused
        && refused.problem().code().equals("conflict");
  }

  private static TagList parse(List<String> lines) {
    return TagList.parse(lines)
        .orElseThrow(
            () -> new ProblemException(Problem.of(400, "invalid-header", Map.of("name", HEADER))));
  }
}
