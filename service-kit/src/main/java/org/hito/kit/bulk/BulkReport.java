package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of a bulk request.
 *
 * @param total the number of rows
 * @param accepted the number of accepted rows: created, restated and unchanged
 * @param rejected the number of refused rows
 * @param created the number of rows that created something
 * @param restated the number of rows that replaced something
 * @param unchanged the number of rows that changed nothing
 * @param dryRun true when nothing was written, whatever the outcomes
 * @param results one per row, in order
 */
@Schema(
    requiredProperties = {
      "total",
      "accepted",
      "rejected",
      "created",
      "unchanged",
      "dryRun",
      "results"
    })
public record BulkReport(
    int total,
    int accepted,
    int rejected,
    int created,
    int restated,
    int unchanged,
    boolean dryRun,
    List<Result> results) {

  public BulkReport {
    results = List.copyOf(results);
  }

  /**
   * The outcome of one row.
   *
   * @param line the line it begins on, from 1; in a JSON array its index, from 1
   * @param code the code it names, or null
   * @param status the status a single request would have been answered with
   * @param outcome what it did, or would have done
   * @param replaces what it replaced; null if nothing
   * @param errors what is wrong with it, as in a problem; null when it was accepted
   */
  @Schema(
      name = "BulkResult",
      requiredProperties = {"line", "status"})
  public record Result(
      int line,
      String code,
      int status,
      BulkOutcome.Effect outcome,
      Object replaces,
      List<JsonNode> errors) {}
}
