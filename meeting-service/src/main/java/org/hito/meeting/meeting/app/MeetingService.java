package org.hito.meeting.meeting.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.facts.Origin;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Lists;
import org.hito.kit.listing.Page;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Commands;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;
import org.hito.kit.store.Transactions;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingDraft;
import org.hito.meeting.meeting.domain.MeetingFact;
import org.hito.meeting.meeting.domain.MeetingSurroundings;
import org.hito.meeting.meeting.domain.MoveMeeting;
import org.hito.meeting.meeting.domain.Records;
import org.hito.meeting.meeting.domain.ReviseMeeting;
import org.hito.meeting.meeting.domain.ScheduleMeeting;
import org.hito.meeting.meeting.persistence.MeetingStore;
import org.hito.meeting.meeting.persistence.MeetingSurroundingsReader;
import org.hito.meeting.reference.domain.Reference;

/** Reads, declares, revises and moves meetings. */
@ApplicationScoped
public class MeetingService {

  /** The filters and orders of the list of meetings. */
  public static final Listable LISTABLE = MeetingStore.LISTABLE;

  private final Transactions transactions;
  private final MeetingStore store;
  private final Commands<Meeting, MeetingFact> commands;
  private final MeetingSurroundingsReader surroundings;
  private final RecordedInMeeting recordedThere;
  private final Lists lists;
  private final Today today;

  MeetingService(
      Transactions transactions,
      MeetingStore store,
      MeetingSurroundingsReader surroundings,
      RecordedInMeeting recordedThere,
      Lists lists,
      Today today) {
    this.transactions = transactions;
    this.store = store;
    this.commands = new Commands<>(store);
    this.surroundings = surroundings;
    this.recordedThere = recordedThere;
    this.lists = lists;
    this.today = today;
  }

  public Uni<Page<Snapshot<Meeting>>> list(ListRequest request) {
    return lists.page(store, LISTABLE, request);
  }

  public Uni<Optional<Snapshot<Meeting>>> find(String code) {
    return transactions.read(session -> store.find(session, code));
  }

  public Uni<Declared<Meeting>> declare(ScheduleMeeting command, Attempt attempt) {
    return transactions.declare(
        session ->
            commands.declare(
                session,
                command.code(),
                attempt,
                before ->
                    before
                        .map(
                            meeting ->
                                revision(session, meeting, command.draft(), attempt.origin()))
                        .orElseGet(() -> schedule(session, command, attempt.origin()))));
  }

  /** Applies {@code change} to the present one. */
  public Uni<Snapshot<Meeting>> revise(
      String code, Function<Meeting, MeetingDraft> change, Attempt attempt) {
    return transactions.write(
        session ->
            commands.revise(
                session,
                code,
                attempt,
                meeting -> revision(session, meeting, change.apply(meeting), attempt.origin())));
  }

  /** Moves it; 404 when there is no such meeting. */
  public Uni<Snapshot<Meeting>> move(
      Mutiny.Session session, String code, MoveMeeting command, Attempt attempt) {
    return commands.change(
        session,
        code,
        attempt,
        meeting ->
            surroundings
                .read(session, meeting.forum(), List.of())
                .map(Optional::orElseThrow)
                .map(
                    known ->
                        command.decide(meeting, known.forum(), today.date(), attempt.actor())));
  }

  private Uni<Decision<Meeting, MeetingFact>> schedule(
      Mutiny.Session session, ScheduleMeeting command, Origin origin) {
    return decide(
        session,
        command.draft(),
        known -> command.decide(known.forum(), today.date(), origin.actor()));
  }

  private Uni<Decision<Meeting, MeetingFact>> revision(
      Mutiny.Session session, Meeting meeting, MeetingDraft draft, Origin origin) {
    ReviseMeeting command = new ReviseMeeting(draft);
    return contradicting(session, command, meeting)
        .chain(
            records ->
                decide(
                    session,
                    draft,
                    known ->
                        command.decide(
                            meeting, known.forum(), records, today.date(), origin.actor())));
  }

  private Uni<Records> contradicting(
      Mutiny.Session session, ReviseMeeting command, Meeting meeting) {
    return command.changesDaysOf(meeting)
        ? recordedThere.first(
            session, meeting.code(), records -> command.contradiction(meeting, records).isPresent())
        : Uni.createFrom().item(Records.NONE);
  }

  private Uni<Decision<Meeting, MeetingFact>> decide(
      Mutiny.Session session,
      MeetingDraft draft,
      Function<MeetingSurroundings, Decision<Meeting, MeetingFact>> decide) {
    List<Reference> references = references(draft);
    Rejection noForum =
        Rejection.invalid(new Reference("/forum", "forum", draft.forum()).unknown());
    return surroundings
        .read(session, draft.forum(), references)
        .map(
            found ->
                found
                    .map(known -> known.references().checked(references, decide.apply(known)))
                    .orElseGet(() -> Decision.rejected(noForum)));
  }

  private static List<Reference> references(MeetingDraft draft) {
    Stream<Reference> participants =
        IntStream.range(0, draft.participants().size())
            .boxed()
            .flatMap(
                at ->
                    Reference.of(
                        "/participants/" + at + "/organisation",
                        Reference.ORGANISATION,
                        draft.participants().get(at).organisation()));
    return Stream.of(
            Reference.of("/host", Reference.ORGANISATION, draft.host()),
            participants,
            Reference.each("/initiatives", Reference.INITIATIVE, draft.initiatives()))
        .flatMap(references -> references)
        .toList();
  }
}
