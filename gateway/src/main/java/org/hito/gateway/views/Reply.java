package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import org.hito.gateway.routing.UpstreamProblems;
import org.hito.gateway.upstream.Answer;
import org.hito.kit.problem.ProblemException;

/** A service's reply to an order: its result, or a problem. */
public record Reply(int status, JsonNode body) {

  private static final int FIRST_REFUSAL = 400;

  static Reply of(Answer answer) {
    try {
      var reply = new Reply(answer.status(), ViewJson.read(answer.body(), JsonNode.class));
      if (reply.body.isObject() || reply.body.isArray()) {
        return reply;
      }
    } catch (UncheckedIOException malformed) {
      // not an answer of our services
    }
    throw new ProblemException(UpstreamProblems.foreign());
  }

  public boolean isRefusal() {
    return status >= FIRST_REFUSAL;
  }
}
