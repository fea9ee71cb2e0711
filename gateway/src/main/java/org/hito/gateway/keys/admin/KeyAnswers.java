package org.hito.gateway.keys.admin;

import java.time.Instant;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.keys.domain.ApiKey;

/** The answers that the endpoints of keys share. */
final class KeyAnswers {

  static final String PATH = "/api/v1/admin/keys";

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
}
