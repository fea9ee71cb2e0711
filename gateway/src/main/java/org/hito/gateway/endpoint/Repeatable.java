package org.hito.gateway.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Map;
import org.hito.gateway.exchange.Sha256;
import org.hito.kit.domain.VisibleText;
import org.hito.kit.json.CanonicalJson;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/**
 * A request that may be repeated.
 *
 * @param idempotencyKey as the client chose it
 * @param hash of its path and body
 */
public record Repeatable(String idempotencyKey, String hash) {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  /** What identifies a repeat of the request; null without {@code Idempotency-Key}. */
  public static Repeatable of(RoutingContext exchange, JsonNode body) {
    String key = exchange.request().getHeader(HEADER);
    if (key == null) {
      return null;
    }
    if (VisibleText.isBlank(key) || key.length() > LONGEST) {
      throw new ProblemException(Problem.of(400, "invalid-header", Map.of("name", HEADER)));
    }
    return new Repeatable(key, digest(exchange.normalizedPath() + " " + CanonicalJson.of(body)));
  }

  /** Refuses the same key with another request. */
  public void requireSame(Repeatable other) {
    if (!hash.equals(other.hash)) {
      throw new ProblemException(422, "idempotency-key-reused");
    }
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
