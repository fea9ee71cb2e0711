package org.hito.meeting.commitment.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.Today;
import org.hito.kit.domain.PartialDate;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.domain.Review;
import org.hito.meeting.commitment.domain.Slip;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.meeting.app.RecordedInMeeting;
import org.hito.meeting.meeting.domain.Agreement;
import org.hito.meeting.meeting.domain.Promise;
import org.hito.meeting.meeting.domain.Records;

/** The dates of the commitments made in a meeting, and of those renegotiated or reviewed there. */
@ApplicationScoped
class CommitmentsOfMeeting implements RecordedInMeeting {

  private final CommitmentStore store;
  private final Today today;

  CommitmentsOfMeeting(CommitmentStore store, Today today) {
    this.store = store;
    this.today = today;
  }

  @Override
  public Uni<Records> first(Mutiny.Session session, String meeting, Predicate<Records> matters) {
    return first("", after -> made(session, meeting, after), matters)
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(found)
                    : store
                        .takenUpIn(session, meeting)
                        .chain(
                            all -> first(all, codes -> takenUp(session, meeting, codes), matters)))
        .map(found -> found.orElse(Records.NONE));
  }

  /**
   * Some of the records.
   *
   * @param next where the next part begins, or null when there are none left
   */
  private record Part<T>(Records records, T next) {}

  private static <T> Uni<Optional<Records>> first(
      T begin, Function<T, Uni<Part<T>>> part, Predicate<Records> matters) {
    return Multi.createBy()
        .repeating()
        .<AtomicReference<T>, Part<T>>uni(
            () -> new AtomicReference<>(begin),
            next -> part.apply(next.get()).invoke(read -> next.set(read.next())))
        .until(read -> read.next() == null)
        .map(Part::records)
        .select()
        .where(matters)
        .toUni()
        .map(Optional::ofNullable);
  }

  private Uni<Part<String>> made(Mutiny.Session session, String meeting, String after) {
    return store
        .madeIn(session, meeting, after)
        .map(made -> made.stream().map(this::promise).toList())
        .map(
            promises ->
                new Part<>(new Records(promises, List.of()), last(promises, Promise::commitment)));
  }

  private Uni<Part<List<String>>> takenUp(
      Mutiny.Session session, String meeting, List<String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().item(new Part<>(Records.NONE, null))
        : store
            .partOf(session, codes)
            .map(
                found -> {
                  int read = codes.indexOf(last(found, Commitment::code)) + 1;
                  return new Part<>(
                      new Records(List.of(), agreements(found, meeting)),
                      codes.subList(read, codes.size()));
                });
  }

  private static <T> String last(List<T> read, Function<T, String> code) {
    return read.isEmpty() ? null : code.apply(read.get(read.size() - 1));
  }

  private static List<Agreement> agreements(List<Commitment> takenUp, String meeting) {
    return takenUp.stream()
        .flatMap(
            commitment ->
                datesIn(commitment, meeting).map(on -> new Agreement(commitment.code(), on)))
        .toList();
  }

  private static Stream<PartialDate> datesIn(Commitment commitment, String meeting) {
    return Stream.concat(
        commitment.slips().entries().stream()
            .filter(slip -> meeting.equals(slip.meeting()))
            .map(Slip::on),
        commitment.reviews().entries().stream()
            .filter(review -> meeting.equals(review.meeting()))
            .map(Review::on));
  }

  private Promise promise(CommitmentStore.Made made) {
    Commitment commitment = made.state();
    return new Promise(
        commitment.code(),
        today.of(made.createdAt()),
        commitment.earliestOn(),
        Stream.of(commitment.dueOn(), commitment.originalDueOn())
            .filter(Objects::nonNull)
            .toList());
  }
}
