package org.hito.meeting.commitment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hito.kit.bulk.BulkOutcome;
import org.hito.kit.bulk.BulkRow;
import org.hito.kit.json.Reading;
import org.hito.kit.problem.Problem;
import org.hito.meeting.commitment.app.CommitmentImport;
import org.hito.meeting.commitment.domain.RecordCommitment;

/**
 * The rows of an import: the readable ones, and the problems of the others.
 *
 * @param all all rows, in order
 * @param readable the readable ones, in order
 * @param refusals for each row the problem of its form, or null
 */
record ImportRows(List<BulkRow> all, List<CommitmentImport.Row> readable, List<Problem> refusals) {

  // they identify the commitment, or count only for a new one
  private static final Set<String> NOT_RESTATED = Set.of("code", "status");

  static ImportRows read(List<BulkRow> rows) {
    List<CommitmentImport.Row> readable = new ArrayList<>();
    List<Problem> refusals = new ArrayList<>();
    for (BulkRow row : rows) {
      Problem refusal = row.problem();
      if (refusal == null) {
        Reading<RecordCommitment> read = CommitmentReader.imported(row.body());
        refusal = read.violations().isEmpty() ? null : Problem.invalid(read.violations());
        if (refusal == null) {
          readable.add(row(read.value(), row.body()));
        }
      }
      refusals.add(refusal);
    }
    return new ImportRows(rows, readable, refusals);
  }

  private static CommitmentImport.Row row(RecordCommitment command, JsonNode body) {
    JsonNode said = body.<ObjectNode>deepCopy().remove(NOT_RESTATED);
    return new CommitmentImport.Row(
        command, known -> CommitmentReader.patched(known, said).orThrow());
  }

  /** The outcomes of all rows, given those of the readable ones. */
  List<BulkOutcome> withOutcomes(List<BulkOutcome> outcomes) {
    Iterator<BulkOutcome> ofReadable = outcomes.iterator();
    return refusals.stream()
        .map(refusal -> refusal == null ? ofReadable.next() : BulkOutcome.refused(refusal))
        .toList();
  }
}
