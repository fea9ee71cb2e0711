package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.identity.CurrentRequest;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;

/** Writes reports in the language asked for. */
@ApplicationScoped
public class BulkReports {

  private final ProblemJson json;
  private final CurrentRequest request;

  BulkReports(ProblemJson json, CurrentRequest request) {
    this.json = json;
    this.request = request;
  }

  /**
   * The report.
   *
   * @param outcomes one for each row, in their order
   */
  public BulkReport of(List<BulkRow> rows, List<BulkOutcome> outcomes, boolean dryRun) {
    List<BulkReport.Result> results = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      results.add(result(rows.get(at), outcomes.get(at)));
    }
    int accepted = count(outcomes.stream().filter(BulkOutcome::isTaken).count());
    int created = count(outcomes.stream().filter(BulkOutcome::created).count());
    return new BulkReport(
        rows.size(),
        accepted,
        rows.size() - accepted,
        created,
        accepted - created,
        dryRun,
        results);
  }

  private static int count(long rows) {
    return Math.toIntExact(rows);
  }

  private BulkReport.Result result(BulkRow row, BulkOutcome outcome) {
    String code = row.body() == null ? null : row.body().path("code").textValue();
    List<JsonNode> errors = outcome.isTaken() ? null : errors(outcome.problem());
    return new BulkReport.Result(row.line(), code, outcome.status(), errors);
  }

  // a refusal of the whole row is told like a broken rule at the place of the row
  private List<JsonNode> errors(Problem problem) {
    ObjectNode told = json.write(problem, request.language(), "");
    if (told.has("errors")) {
      return List.copyOf(told.withArray("errors").valueStream().toList());
    }
    return List.of(
        JsonNodeFactory.instance
            .objectNode()
            .put("pointer", "")
            .put("code", problem.code())
            .put("message", told.path("detail").asText(told.path("title").textValue())));
  }
}
