package org.hito.kit.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hito.kit.domain.Violation;
import org.hito.kit.language.Language;

/** Puts a {@link Problem} into a language and the members of RFC 9457. */
public final class ProblemJson {

  private final ProblemTexts texts;

  public ProblemJson(ProblemTexts texts) {
    this.texts = texts;
  }

  /**
   * The body of the answer.
   *
   * @param requestId the request it answers, as {@code instance}
   */
  public ObjectNode write(Problem problem, Language language, String requestId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "/problems/" + problem.code());
    body.put("title", texts.text(language, problem.code(), problem.arguments()));
    body.put("status", problem.status());
    texts
        .find(language, problem.code() + ".detail", problem.arguments())
        .ifPresent(detail -> body.put("detail", detail));
    body.put("instance", requestId);
    body.put("code", problem.code());
    if (!problem.violations().isEmpty()) {
      ArrayNode errors = body.putArray("errors");
      problem.violations().forEach(violation -> errors.add(error(violation, language)));
    }
    if (!problem.allowed().isEmpty()) {
      problem.allowed().forEach(body.withArray("allowed")::add);
    }
    return body;
  }

  private ObjectNode error(Violation violation, Language language) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pointer", violation.pointer())
        .put("code", violation.code())
        .put("message", texts.text(language, violation.code(), violation.arguments()));
  }
}
