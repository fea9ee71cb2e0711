package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.facts.FactBody;
import org.hito.kit.facts.FactLog;
import org.hito.kit.json.Json;
import org.hito.kit.listing.Filter;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Sort;
import org.hito.kit.sql.Fitting;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.AggregateStore;
import org.hito.kit.store.SearchNames;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.CommitmentKind;
import org.hito.meeting.commitment.domain.CommitmentStatus;
import org.hito.meeting.commitment.domain.Contribution;
import org.hito.meeting.commitment.messaging.CommitmentContract;
import org.hito.meeting.meeting.domain.Meeting;

/** Stores commitments and their facts. */
@Singleton
public class CommitmentStore extends AggregateStore<Commitment, CommitmentFact, CommitmentEntity> {

  // commitments without a due date sort last; the bound on due_first excludes them
  private static final String DUE = "coalesce(due_last, 'infinity')";

  // Silent means a quarter of a year without a report, since forums meet about twice a year. A
  // promise is as new as its meeting; if that has no day and there was no report, it is unknown.
  private static final String SILENT =
      """
      open AND coalesce(heard_on, '-infinity') <= CAST(:today AS date) - 90
       AND NOT EXISTS (
             SELECT FROM meeting m
              WHERE m.code = commitment.meeting
                AND CASE WHEN m.first_day = '%s' THEN commitment.heard_on IS NULL
                         ELSE m.last_day > CAST(:today AS date) - 90 END)\
      """
          .formatted(Meeting.EVER);

  private static final String EARLIER =
      """
      SELECT earlier.code FROM meeting earlier JOIN meeting shown ON earlier.forum = shown.forum
       WHERE %s < %s\
      """
          .formatted(beginning("earlier"), beginning("shown"));

  // those never reported on come first
  private static final String HEARD = "coalesce(heard_on, '-infinity')";

  /**
   * The filters and orders of the list; dueFrom and dueTo find commitments that may be due in
   * between.
   */
  public static final Listable LISTABLE =
      new Listable("commitment")
          .filter(Filter.oneOf("status", "status", CommitmentStatus.class))
          .filter(Filter.flag("open", "open"))
          .filter(Filter.flag("overdue", "open AND due_last IS NOT NULL AND due_last < :today"))
          .filter(Filter.flag("silent", SILENT))
          .filter(Filter.oneOf("kind", "kind", CommitmentKind.class))
          .filter(Filter.oneOf("owner", "owner"))
          .filter(Filter.holds("partner", "partners"))
          .filter(Filter.oneOf("meeting", "meeting"))
          .filter(Filter.oneOf("forum", "forum"))
          .filter(Filter.among("madeBefore", "meeting", EARLIER, "shown"))
          .filter(Filter.holds("reviewedIn", "reviewed_in"))
          .filter(Filter.holds("initiative", "initiatives"))
          .filter(Filter.holds("indicator", "indicators"))
          .filter(Filter.mayBeFrom("dueFrom", "due_first", DUE))
          .filter(Filter.mayBeTo("dueTo", "due_first", DUE))
          .sort(new Sort("dueOn", DUE, "date"))
          .sort(new Sort("heardOn", HEARD, "date"));

  private static final int PART = 1_000;

  private static final String MADE_IN =
      """
      SELECT %s
        FROM (SELECT code, CAST(json_build_object(
                       'createdAt', created_at, 'state', CAST(state AS json)) AS text) AS made
                FROM commitment
               WHERE meeting = :meeting AND code > :after
               ORDER BY code LIMIT %d) AS part
      %s
      """
          .formatted(Fitting.column("made", Fitting.PAGE), PART, Fitting.window("code"));

  // with OR, each state would be parsed again
  private static final String TAKEN_UP_IN =
      """
      SELECT code FROM commitment
       WHERE renegotiated AND renegotiated_in(state) @> ARRAY[CAST(:meeting AS text)]
       UNION
      SELECT code FROM commitment WHERE reviewed_in @> ARRAY[CAST(:meeting AS text)]
       ORDER BY code
      """;

  private static final String PART_OF =
      """
      SELECT %s
        FROM (SELECT code, state FROM commitment WHERE code = ANY(CAST(:codes AS text[]))) AS part
      %s
      """
          .formatted(Fitting.column("state", Fitting.PAGE), Fitting.window("code"));

  // A meeting to come begins today at the earliest, even if its imprecise date began before, and
  // after those of that day.
  private static String beginning(String meeting) {
    String toCome =
        "%1$s.status = 'PLANNED' AND %1$s.last_day >= CAST(:today AS date)".formatted(meeting);
    return "(greatest(%1$s.first_day, CASE WHEN %2$s THEN CAST(:today AS date) END), %2$s, %1$s.code)"
        .formatted(meeting, toCome);
  }

  /**
   * A commitment made in a meeting.
   *
   * @param createdAt when it was recorded
   */
  public record Made(Instant createdAt, Commitment state) {}

  private final Today today;

  CommitmentStore(FactLog log, Today today) {
    super("commitment", Commitment.class, CommitmentEntity.class, log);
    this.today = today;
  }

  /**
   * The first day on which a locked commitment can have been made: the first of its meeting or of
   * the date it was agreed on, or the day it was recorded if that is earlier. No statement is sent.
   */
  public Uni<LocalDate> madeFrom(Mutiny.Session session, Commitment commitment) {
    return session
        .find(CommitmentEntity.class, commitment.code())
        .map(row -> madeFrom(row, commitment.agreedOn()));
  }

  private LocalDate madeFrom(CommitmentEntity row, PartialDate agreedOn) {
    LocalDate made = agreedOn == null ? row.meetingFirst : agreedOn.first();
    LocalDate written = today.of(row.createdAt());
    return made.isBefore(written) ? made : written;
  }

  /** The codes of the commitments renegotiated or reviewed in a meeting, in order. */
  public Uni<List<String>> takenUpIn(Mutiny.Session session, String meeting) {
    return Sql.texts(session, TAKEN_UP_IN, Map.of("meeting", meeting));
  }

  /** The first of these commitments, as many as are read at once. */
  public Uni<List<Commitment>> partOf(Mutiny.Session session, List<String> codesInOrder) {
    String[] codes = codesInOrder.stream().limit(PART).toArray(String[]::new);
    return fitting(Sql.texts(session, PART_OF, Map.of("codes", codes)))
        .map(states -> states.map(this::read).toList());
  }

  /**
   * The next commitments made in a meeting, in the order of their codes; none after the last.
   *
   * @param after the code before them, empty at first
   */
  public Uni<List<Made>> madeIn(Mutiny.Session session, String meeting, String after) {
    return fitting(Sql.texts(session, MADE_IN, Map.of("meeting", meeting, "after", after)))
        .map(rows -> rows.map(row -> Json.read(row, Made.class)).toList());
  }

  private static Uni<Stream<String>> fitting(Uni<List<String>> rows) {
    return rows.map(all -> all.stream().takeWhile(Objects::nonNull));
  }

  @Override
  protected Set<String> derived() {
    return Set.of("overdue");
  }

  @Override
  protected CommitmentEntity newRow() {
    return new CommitmentEntity();
  }

  @Override
  protected void index(Commitment commitment, CommitmentEntity row) {
    row.meeting = commitment.meeting();
    row.forum = commitment.forum();
    row.kind = commitment.kind().wireName();
    row.status = commitment.status().name();
    row.open = commitment.open();
    row.owner = commitment.owner();
    row.partners = commitment.partners().toArray(String[]::new);
    row.initiatives = commitment.initiatives().toArray(String[]::new);
    row.indicators =
        commitment.contributions().stream().map(Contribution::indicator).toArray(String[]::new);
    row.dueFirst = commitment.dueOn() == null ? null : commitment.dueOn().first();
    row.dueLast = commitment.dueOn() == null ? null : commitment.dueOn().last();
    row.unstatedDue = commitment.unstatedDueOn() == null ? null : commitment.unstatedDueOn().last();
    row.outcome = commitment.outcome().name();
    row.reviewedIn = commitment.landmarks().reviewedIn().toArray(String[]::new);
    row.renegotiated = commitment.renegotiated();
    row.keptAsRenegotiated = commitment.keptAsRenegotiated();
  }

  @Override
  protected String names(Commitment commitment) {
    return SearchNames.of(commitment.title(), commitment.aliases());
  }

  @Override
  public String code(Commitment commitment) {
    return commitment.code();
  }

  @Override
  protected Object said(Commitment commitment) {
    return commitment.draft();
  }

  @Override
  protected FactBody body(CommitmentFact fact, Snapshot<Commitment> after) {
    return CommitmentContract.body(fact, after, today.of(after.updatedAt()));
  }
}
