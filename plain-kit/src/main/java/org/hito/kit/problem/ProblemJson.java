package org.hito.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.Violation;
import org.hito.kit.language.Language;

/** Writes a {@link Problem} in a language, with the members of RFC 9457. */
public final class ProblemJson {

  private final ProblemTexts texts;

  public ProblemJson(ProblemTexts texts) {
    this.texts = texts;
  }

  /**
   * The body of the answer.
   *
   * @param requestId the id of the request, for {@code instance}
   */
  public ObjectNode write(Problem problem, Language language, String requestId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", "/problems/" + problem.code());
    body.put("title", texts.text(language, problem.code(), problem.arguments()));
    body.put("status", problem.status());
    detail(problem, language).ifPresent(detail -> body.put("detail", detail));
    body.put("instance", requestId);
    body.put("code", problem.code());
    if (!problem.violations().isEmpty()) {
      body.putArray("errors").addAll(errors(problem, language));
    }
    if (!problem.allowed().isEmpty()) {
      problem.allowed().forEach(body.withArray("allowed")::add);
    }
    return body;
  }

  /** Its violations, or the problem itself if it has none. */
  public List<JsonNode> errors(Problem problem, Language language) {
    if (problem.violations().isEmpty()) {
      String title = texts.text(language, problem.code(), problem.arguments());
      String message = detail(problem, language).orElse(title);
      return List.of(error(new Violation("", problem.code(), problem.arguments()), message));
    }
    return problem.violations().stream()
        .map(one -> error(one, texts.text(language, one.code(), one.arguments())))
        .toList();
  }

  private Optional<String> detail(Problem problem, Language language) {
    return texts.find(language, problem.code() + ".detail", problem.arguments());
  }

  private static JsonNode error(Violation violation, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pointer", violation.pointer())
        .put("code", violation.code())
        .put("message", message);
  }
}
