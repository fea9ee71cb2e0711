package org.hito.documents.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.documents.problem.ProblemPages;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;

/** Adds an example in both languages to each refusal of a document. */
final class ProblemExamples {

  private static final Map<Integer, Problem> PROBLEMS =
      Stream.of(
              Problem.invalidQuery("limit", "many", "count"),
              Problem.of(401, "unauthenticated"),
              Problem.of(403, "forbidden"),
              Problem.of(404, "not-found"),
              Problem.of(406, "not-acceptable"),
              Problem.of(408, "request-timeout"),
              Problem.of(
                  Rejection.illegalMove("DELIVERED", "AGREED", List.of("VERIFIED", "IN_PROGRESS"))),
              Problem.of(410, "position-gone"),
              Problem.of(
                  412, "precondition-failed", Map.of("named", "\"4\"", "version", 6, "edited", 5)),
              Problem.of(413, "payload-too-large"),
              Problem.of(415, "unsupported-media-type"),
              Problem.invalid(List.of(Violation.of("/name", "required"))),
              Problem.of(428, "precondition-required"),
              Problem.of(429, "too-many-requests"),
              Problem.of(500, "internal-error"),
              Problem.of(502, "upstream-failed"),
              Problem.of(503, "service-unavailable"),
              Problem.of(504, "upstream-timeout"))
          .collect(
              Collectors.toMap(
                  Problem::status, problem -> problem, (one, two) -> one, TreeMap::new));

  private ProblemExamples() {}

  static void add(JsonNode document, ProblemPages pages) {
    for (var response : document.at("/components/responses").properties()) {
      JsonNode content = response.getValue().path("content").path(Problem.MEDIA_TYPE);
      Problem problem = PROBLEMS.get(Integer.valueOf(response.getKey().replaceAll("\\D", "")));
      for (Language language : Language.values()) {
        ((ObjectNode) content)
            .withObject("/examples/" + language.tag())
            .set("value", pages.write(problem, language));
      }
    }
  }
}
