package org.hito.meeting.commitment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Wording;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.kit.rest.Codes;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.domain.CorrectCommitment;
import org.hito.meeting.commitment.domain.Evidence;
import org.hito.meeting.commitment.domain.MoveCommitment;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.domain.RenegotiateCommitment;
import org.hito.meeting.commitment.domain.ReportProgress;
import org.hito.meeting.commitment.domain.ReviewCommitment;
import org.hito.meeting.commitment.domain.ReviewOutcome;

/** Reads request bodies about commitments. */
final class CommitmentReader {

  private static final int LONGEST_ADDRESS = 2_000;

  // reserved for /commitments/import
  private static final String RESERVED = "import";

  private CommitmentReader() {}

  /** A complete declaration; its status counts only for a new commitment. */
  static Reading<RecordCommitment> declaration(String code, JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          fields.sameCode(code);
          return recording(code, fields.code("meeting"), fields);
        });
  }

  /** A commitment made in the meeting of the path; without a code its code is null. */
  static Reading<RecordCommitment> recordedIn(String meeting, JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          String code = newCode(fields);
          String named = fields.code("meeting");
          if (named != null && !named.equals(meeting)) {
            fields.violate("meeting", "code-mismatch");
          }
          return recording(code, meeting, fields);
        });
  }

  /** A complete declaration with its own code, as in an import. */
  static Reading<RecordCommitment> imported(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          String code = newCode(fields.required("code"));
          return recording(code, fields.code("meeting"), fields);
        });
  }

  /** The declaration of the commitment with the patch applied. */
  static Reading<CommitmentDraft> patched(Commitment commitment, JsonNode patch) {
    return Fields.read(
        Codes.patched(commitment.draft(), patch, "status"),
        fields -> draft(fields.code("meeting"), fields));
  }

  static Reading<MoveCommitment> move(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          PartialDate by = fields.partialDate("by");
          String given = by == null ? "on" : fields.either("on", "by");
          return new MoveCommitment(
              fields.required("to").oneOf("to", CommitmentStatus.class),
              fields.required(given).partialDate(given),
              by,
              fields.wording("note", "noteText", Fields.LONG_TEXT),
              evidence(fields));
        });
  }

  static Reading<RenegotiateCommitment> renegotiation(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new RenegotiateCommitment(
                fields.partialDate("dueOn"),
                fields.code("owner"),
                fields.required("on").partialDate("on"),
                reason(fields),
                fields.required("agreedWith").codes("agreedWith"),
                fields.code("meeting")));
  }

  static Reading<ReviewCommitment> review(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new ReviewCommitment(
                fields.required("meeting").code("meeting"),
                fields.required("on").partialDate("on"),
                fields.required("outcome").oneOf("outcome", ReviewOutcome.class),
                fields.localised("note")));
  }

  static Reading<CorrectCommitment> correction(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new CorrectCommitment(
                fields.partialDate("dueOn"),
                fields.partialDate("originalDueOn"),
                fields.code("owner"),
                reason(fields)));
  }

  static Reading<ReportProgress> update(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new ReportProgress(
                fields.integer("progress", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.wording("note", "noteText", Fields.LONG_TEXT),
                fields.required("on").partialDate("on"),
                evidence(fields)));
  }

  private static Wording reason(Fields fields) {
    return fields
        .requiredAs("reason", "reasonText")
        .wording("reason", "reasonText", Fields.LONG_TEXT);
  }

  private static String newCode(Fields fields) {
    String code = fields.code("code");
    if (RESERVED.equals(code)) {
      fields.violate("code", "reserved-code");
    }
    return code;
  }

  private static RecordCommitment recording(String code, String meeting, Fields fields) {
    return new RecordCommitment(
        code, draft(meeting, fields), fields.oneOf("status", CommitmentStatus.class));
  }

  private static CommitmentDraft draft(String meeting, Fields fields) {
    return new CommitmentDraft(
        meeting,
        fields.partialDate("agreedOn"),
        fields.required("title").localised("title"),
        fields.texts("aliases"),
        fields.required("kind").oneOf("kind", CommitmentKind.class),
        fields.required("owner").code("owner"),
        fields.codes("partners"),
        fields.partialDate("dueOn"),
        fields.codes("initiatives"),
        fields.objects("contributions", CommitmentReader::contribution),
        evidence(fields),
        fields.sources());
  }

  private static Contribution contribution(Fields fields) {
    String indicator = fields.required("indicator").code("indicator");
    BigDecimal amount = fields.required("amount").anyDecimal("amount");
    return amount == null ? null : new Contribution(indicator, amount);
  }

  private static List<Evidence> evidence(Fields fields) {
    return fields.objects("evidence", CommitmentReader::oneEvidence);
  }

  private static Evidence oneEvidence(Fields fields) {
    Wording title = fields.wording("title", "titleText", Fields.SHORT_TEXT);
    return new Evidence(
        title.plain(), title.text(), fields.required("url").text("url", LONGEST_ADDRESS));
  }
}
