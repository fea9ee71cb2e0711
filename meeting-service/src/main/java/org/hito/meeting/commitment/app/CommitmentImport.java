package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.bulk.BulkOutcome;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Changes;
import org.hito.kit.facts.Origin;
import org.hito.kit.problem.Problem;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.CommitmentDraft;
import org.hito.meeting.commitment.domain.CommitmentFact;
import org.hito.meeting.commitment.domain.ManySurroundings;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.commitment.persistence.SurroundingsReader;
import org.hito.meeting.reference.domain.Reference;

/**
 * Records many commitments in one transaction and a fixed number of statements. Each row is decided
 * on as if it came alone, after the rows before it; refused rows do not affect the others.
 */
@ApplicationScoped
public class CommitmentImport {

  private final CommitmentStore store;
  private final SurroundingsReader surroundings;
  private final CommitmentDecisions decisions;

  CommitmentImport(
      CommitmentStore store, SurroundingsReader surroundings, CommitmentDecisions decisions) {
    this.store = store;
    this.surroundings = surroundings;
    this.decisions = decisions;
  }

  /**
   * One row.
   *
   * @param command records it where it is new
   * @param restated the declaration of an existing one with the row applied
   */
  public record Row(RecordCommitment command, Function<Commitment, CommitmentDraft> restated) {

    private String code() {
      return command.code();
    }
  }

  /**
   * The outcome of each row, in order. A row about an existing commitment must not change it:
   * without a version it could overwrite something unknown.
   *
   * @param dryRun true to write nothing
   */
  public Uni<List<BulkOutcome>> run(
      Mutiny.Session session, List<Row> rows, boolean dryRun, Origin origin) {
    List<Decision.Accepted<Commitment, CommitmentFact>> recorded = new ArrayList<>();
    return store
        .findAll(session, rows.stream().map(Row::code).collect(Collectors.toSet()))
        .map(CommitmentImport::byCode)
        .chain(
            known ->
                surroundings(session, rows, known)
                    .map(around -> judge(rows, known, around, origin.actor(), recorded)))
        .call(
            outcomes ->
                dryRun || recorded.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : store.insertAll(
                        session,
                        recorded.stream().map(one -> store.prepareNew(one, origin)).toList()));
  }

  private static Map<String, Commitment> byCode(List<Snapshot<Commitment>> all) {
    Map<String, Commitment> known = new HashMap<>();
    all.forEach(snapshot -> known.put(snapshot.state().code(), snapshot.state()));
    return known;
  }

  private Uni<ManySurroundings> surroundings(
      Mutiny.Session session, List<Row> rows, Map<String, Commitment> known) {
    Set<String> meetings =
        Stream.concat(
                rows.stream().map(row -> row.command().draft().meeting()),
                known.values().stream().map(Commitment::meeting))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Reference> references =
        Reference.distinct(
            Stream.concat(
                    rows.stream().map(row -> row.command().draft()),
                    known.values().stream().map(Commitment::draft))
                .flatMap(draft -> CommitmentDecisions.references(draft).stream()));
    return surroundings.ofMany(session, meetings, references);
  }

  private List<BulkOutcome> judge(
      List<Row> rows,
      Map<String, Commitment> known,
      ManySurroundings around,
      Actor actor,
      List<Decision.Accepted<Commitment, CommitmentFact>> recorded) {
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (Row row : rows) {
      Commitment before = known.get(row.code());
      var decision =
          before == null ? record(row, around, actor) : restate(row, before, around, actor);
      if (decision instanceof Decision.Accepted<Commitment, CommitmentFact> taken) {
        outcomes.add(record(taken, known, recorded));
      } else {
        outcomes.add(outcome(decision));
      }
    }
    return outcomes;
  }

  private BulkOutcome record(
      Decision.Accepted<Commitment, CommitmentFact> taken,
      Map<String, Commitment> known,
      List<Decision.Accepted<Commitment, CommitmentFact>> recorded) {
    Optional<Problem> tooLarge = store.tooLarge(null, taken.state());
    if (tooLarge.isPresent()) {
      return BulkOutcome.refused(tooLarge.get());
    }
    known.put(taken.state().code(), taken.state());
    recorded.add(taken);
    return BulkOutcome.CREATED;
  }

  private Decision<Commitment, CommitmentFact> record(
      Row row, ManySurroundings around, Actor actor) {
    CommitmentDraft draft = row.command().draft();
    return around
        .of(draft.meeting())
        .map(place -> decisions.recording(row.command(), place, actor))
        .orElseGet(() -> CommitmentDecisions.noMeeting(draft.meeting()));
  }

  private Decision<Commitment, CommitmentFact> restate(
      Row row, Commitment before, ManySurroundings around, Actor actor) {
    CommitmentDraft restated = row.restated().apply(before).asAgreed(before);
    var decision =
        decisions.revision(before, restated, around.of(before.meeting()).orElseThrow(), actor);
    return decision instanceof Decision.Accepted
        ? Decision.rejected(existsOtherwise(before, restated))
        : decision;
  }

  private static Rejection existsOtherwise(Commitment before, CommitmentDraft restated) {
    List<String> members = new ArrayList<>();
    Changes.between(before.draft(), restated).fieldNames().forEachRemaining(members::add);
    return Rejection.conflict(
        "exists-otherwise",
        Map.of("commitment", before.code(), "members", String.join(", ", members)));
  }

  private static BulkOutcome outcome(Decision<Commitment, CommitmentFact> decision) {
    return decision instanceof Decision.Rejected<Commitment, CommitmentFact> refused
        ? BulkOutcome.refused(Problem.of(refused.rejection()))
        : BulkOutcome.UNCHANGED;
  }
}
