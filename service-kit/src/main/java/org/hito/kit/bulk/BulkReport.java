package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a body that holds many things.
 *
 * @param total how many rows there were
 * @param accepted how many were taken: those created, restated and unchanged
 * @param rejected how many were refused
 * @param created how many made something that was not there before
 * @param restated how many took the place of something that was there
 * @param unchanged how many said what is known already
 * @param dryRun true when nothing was written, whatever the rows came to
 * @param results one for each row, in their order
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
   * What came of one row.
   *
   * @param line the line it begins on, from 1; in a JSON array the how-manieth it is
   * @param code what it names, or null where it names nothing
   * @param status the status it would have been answered with alone
   * @param outcome what it did, or would have done
   * @param replaces what was there before, where it takes its place
   * @param errors what is wrong with it, as in a problem; null when it was taken
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
