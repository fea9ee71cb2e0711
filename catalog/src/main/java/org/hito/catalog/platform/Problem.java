package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A refusal in the platform's one error format (RFC 9457).
 *
 * @param status the HTTP status
 * @param code stable name of the problem, empty when the answer was not of that format
 * @param detail the problem in a sentence, or its title
 * @param errors the broken rules, when it names any
 * @param allowed the moves that would have been allowed
 */
public record Problem(
    int status, String code, String detail, List<BrokenRule> errors, List<String> allowed) {

  private static final String UNKNOWN_REFERENCE = "unknown-reference";

  /**
   * One broken rule.
   *
   * @param pointer JSON Pointer to the member of the body, empty for the whole
   * @param code stable name of the rule
   * @param message the rule in a sentence
   */
  public record BrokenRule(String pointer, String code, String message) {}

  static Problem of(int status, JsonNode body) {
    return new Problem(
        status,
        body.path("code").asText(""),
        body.path("detail").asText(body.path("title").asText("")),
        each(body.path("errors")).map(Problem::rule).toList(),
        each(body.path("allowed")).map(JsonNode::asText).toList());
  }

  /** Whether the only violations are references that are not known yet. */
  boolean lacksOnlyReferences() {
    return errors.isEmpty()
        ? code.equals(UNKNOWN_REFERENCE)
        : errors.stream().allMatch(error -> error.code().equals(UNKNOWN_REFERENCE));
  }

  private static BrokenRule rule(JsonNode error) {
    String pointer = error.path("pointer").asText("");
    return new BrokenRule(
        pointer.startsWith("#") ? pointer.substring(1) : pointer,
        error.path("code").asText(""),
        error.path("message").asText(""));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    String said = code.isEmpty() ? "" : " " + code;
    String moves = allowed.isEmpty() ? "" : " (allowed: " + String.join(", ", allowed) + ")";
    return status + said + (detail.isEmpty() ? "" : ": " + detail) + moves;
  }
}
