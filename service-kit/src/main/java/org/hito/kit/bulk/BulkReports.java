package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hito.kit.bulk.BulkOutcome.Effect;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.rest.CurrentRequest;

/** Writes reports in the language of the request. */
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
   * @param outcomes one per row, in order
   */
  public BulkReport of(List<BulkRow> rows, List<BulkOutcome> outcomes, boolean dryRun) {
    List<BulkReport.Result> results = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      results.add(result(rows.get(at), outcomes.get(at)));
    }
    int rejected = count(outcomes, Effect.REJECTED);
    return new BulkReport(
        rows.size(),
        rows.size() - rejected,
        rejected,
        count(outcomes, Effect.CREATED),
        count(outcomes, Effect.RESTATED),
        count(outcomes, Effect.UNCHANGED),
        dryRun,
        results);
  }

  private static int count(List<BulkOutcome> outcomes, Effect effect) {
    return Math.toIntExact(outcomes.stream().filter(one -> one.effect() == effect).count());
  }

  private BulkReport.Result result(BulkRow row, BulkOutcome outcome) {
    String code = row.body() == null ? null : row.body().path("code").textValue();
    List<JsonNode> errors =
        outcome.problem() == null ? null : json.errors(outcome.problem(), request.language());
    return new BulkReport.Result(
        row.line(), code, outcome.status(), outcome.effect(), outcome.replaced(), errors);
  }
}
