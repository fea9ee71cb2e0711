package org.hito.gateway.keys.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.store.StoredKey;
import org.hito.kit.domain.VisibleText;
import org.hito.kit.etag.TagList;
import org.hito.kit.json.CanonicalJson;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** What the endpoints of keys have in common. */
final class KeyAnswers {

  static final String PATH = "/api/v1/admin/keys";

  private static final int LONGEST_IDEMPOTENCY_KEY = 255;

  private KeyAnswers() {}

  /** A key, with its version as tag. */
  static Answer of(ApiKey key) {
    return tagged(Answer.json(200, KeyView.of(key, Instant.now())), key);
  }

  /** A key that was issued, now or by an earlier request. */
  static Answer of(Issued issued) {
    ApiKey key = issued.key();
    Answer answer =
        tagged(Answer.json(201, KeyView.of(key, Instant.now(), issued.text())), key)
            .with("Location", PATH + "/" + key.id());
    return issued.isRepeated() ? answer.with("Idempotency-Replayed", "true") : answer;
  }

  private static Answer tagged(Answer answer, ApiKey key) {
    return answer.with("ETag", "\"" + key.version() + "\"");
  }

  /** Refuses a change that is based on another version than this one. */
  static void requireMatch(RoutingContext exchange, ApiKey key) {
    List<String> lines = exchange.request().headers().getAll("If-Match");
    if (lines.isEmpty()) {
      throw new ProblemException(428, "precondition-required");
    }
    TagList tags = TagList.parse(lines).orElseThrow(() -> invalid("If-Match"));
    if (!tags.names(key.version())) {
      throw new ProblemException(
          Problem.of(
              412,
              "precondition-failed",
              Map.of("version", key.version(), "edited", key.version(), "named", tags.start())));
    }
  }

  /** The request as a repeat would be recognised; null without {@code Idempotency-Key}. */
  static StoredKey.Request repeatable(RoutingContext exchange, JsonNode body) {
    String key = exchange.request().getHeader("Idempotency-Key");
    if (key == null) {
      return null;
    }
    if (VisibleText.isBlank(key) || key.length() > LONGEST_IDEMPOTENCY_KEY) {
      throw invalid("Idempotency-Key");
    }
    return new StoredKey.Request(
        key, digest(exchange.normalizedPath() + " " + CanonicalJson.of(body)));
  }

  private static ProblemException invalid(String header) {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", header)));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
