package org.hito.gateway.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.session.PostedForm;
import org.hito.kit.problem.Problem;

/**
 * Why a form was not carried out, in the language of its reader.
 *
 * @param status of the answer
 * @param reasons in the order in which the API gives them
 */
public record Refusal(int status, List<Reason> reasons) {

  private static final Set<Integer> EXPLAINED = Set.of(401, 403, 429, 502, 503, 504);

  /**
   * One reason.
   *
   * @param field the name of the field it belongs to; empty if there is none
   */
  @TemplateData
  public record Reason(String field, String message) {

    /** This reason for a summary, with the name of its field. */
    Reason at(List<Field> fields, Words words) {
      return fields.stream()
          .filter(one -> one.name().equals(field))
          .findFirst()
          .map(one -> new Reason(field, words.field(one.textName()) + ": " + message))
          .orElse(this);
    }
  }

  /** One reason that belongs to no field. */
  static Refusal of(int status, String message) {
    return new Refusal(status, List.of(new Reason("", message)));
  }

  /** The refusal of a form whose service was not asked or did not answer. */
  public static Refusal unsent(Problem problem, Words words) {
    int status = problem.status();
    int explained = EXPLAINED.contains(status) ? status : 500;
    String key = problem.code().equals(PostedForm.FORGED) ? "other" : Integer.toString(explained);
    return of(status, words.text("unsent." + key));
  }

  /** The refusal in a problem of the API, with each error at its field. */
  static Refusal of(int status, JsonNode problem, List<Field> fields, Words words) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      reasons.add(reason(error, fields, words));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason("", text(problem)));
    }
    return new Refusal(status, reasons);
  }

  private static Reason reason(JsonNode error, List<Field> fields, Words words) {
    String path = error.path("pointer").asText().replaceFirst("^/", "").replace('/', '.');
    String message = error.path("message").asText();
    return fields.stream()
        .filter(field -> !path.isEmpty() && field.isAt(path))
        .findFirst()
        .map(field -> new Reason(field.name(), message))
        .orElseGet(() -> new Reason("", path.isEmpty() ? message : named(path, message, words)));
  }

  private static String named(String path, String message, Words words) {
    return words.member(path.replaceFirst("\\..*", "")) + ": " + message;
  }

  private static String text(JsonNode problem) {
    return problem.path("detail").asText(problem.path("title").asText());
  }

  /** What is wrong with a field; empty if nothing is. */
  String at(String field) {
    return String.join(
        " ",
        reasons.stream()
            .filter(reason -> reason.field().equals(field))
            .map(Reason::message)
            .toList());
  }
}
