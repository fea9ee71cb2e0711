package org.hito.meeting.agenda.view;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.language.Language;
import org.hito.kit.table.Columns;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentStatus;

/**
 * A commitment that an earlier meeting left open.
 *
 * @param commitment its code
 * @param label its title in the requested language
 * @param owner the organisation that owes it
 * @param overdue true when its due date has passed
 * @param progress per cent, as last reported; absent when never reported
 * @param meeting the meeting it was made in
 */
@Schema(
    requiredProperties = {"commitment", "label", "title", "owner", "status", "overdue", "meeting"})
public record AgendaEntry(
    String commitment,
    String label,
    LocalisedText title,
    String owner,
    CommitmentStatus status,
    PartialDate dueOn,
    boolean overdue,
    Integer progress,
    String meeting) {

  /** The columns of an agenda as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("meeting", "commitment", "title.en", "title.es", "owner", "status", "dueOn")
          .text("overdue", "progress");

  public static AgendaEntry of(Commitment commitment, Language language, LocalDate today) {
    return new AgendaEntry(
        commitment.code(),
        language.of(commitment.title()),
        commitment.title(),
        commitment.owner(),
        commitment.status(),
        commitment.dueOn(),
        commitment.overdue(today),
        commitment.progress(),
        commitment.meeting());
  }
}
