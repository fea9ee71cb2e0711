package org.hito.gateway.endpoint;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
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

  /** Refuses a change that is based on a different version. */
  public static void require(RoutingContext exchange, int version) {
    List<String> lines = exchange.request().headers().getAll(HEADER);
    if (lines.isEmpty()) {
      throw new ProblemException(428, "precondition-required");
    }
    TagList tags =
        TagList.parse(lines)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.of(400, "invalid-header", Map.of("name", HEADER))));
    if (!tags.names(version)) {
      throw new ProblemException(
          Problem.of(
              412,
              "precondition-failed",
              Map.of("version", version, "edited", version, "named", tags.start())));
    }
  }
}
