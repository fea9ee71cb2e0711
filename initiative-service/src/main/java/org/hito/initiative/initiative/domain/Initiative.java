package org.hito.initiative.initiative.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.initiative.indicator.domain.IndicatorProgress;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;

/**
 * What is done so that a strategy comes true.
 *
 * @param code its public identity
 * @param definition what is said of it
 * @param status where it stands
 * @param moves how it came there, oldest first
 * @param begunOn the earliest date of a move to a status in which it is under way, or null; it
 *     counts also once that move is no longer among the newest
 * @param health how it fared when it was last decided on
 * @param indicatorProgress how its indicators stood then, in its own order
 */
public record Initiative(
    String code,
    InitiativeDefinition definition,
    InitiativeStatus status,
    Newest<Move> moves,
    PartialDate begunOn,
    Health health,
    List<IndicatorProgress> indicatorProgress) {

  public Initiative {
    // rows without it hold all moves
    begunOn = begunOn == null && moves != null ? firstBegun(moves.entries().stream()) : begunOn;
    moves = Newest.few(moves);
    indicatorProgress = List.copyOf(indicatorProgress);
  }

  /** One that is declared for the first time. */
  static Initiative declared(
      String code, InitiativeDefinition definition, InitiativeStatus status) {
    return new Initiative(code, definition, status, Newest.none(), null, Health.GOOD, List.of());
  }

  public BigDecimal completion() {
    return Completion.of(definition.milestones());
  }

  /** The earliest day after which a milestone is to be stated missed; null when there is none. */
  public LocalDate toBeMissedAfter() {
    return status.isOpen()
        ? definition.milestones().stream()
            .map(Milestone::toBeMissedAfter)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null)
        : null;
  }

  /** The first that is known to have happened while it was under way. */
  Optional<PartialDate> happenedFirst() {
    return earliest(
        Stream.concat(
            definition.milestones().stream().map(Milestone::reachedOn),
            Stream.ofNullable(begunOn)));
  }

  private static PartialDate firstBegun(Stream<Move> moves) {
    return earliest(moves.filter(move -> move.to().hasBegun()).map(Move::on)).orElse(null);
  }

  private static Optional<PartialDate> earliest(Stream<PartialDate> dates) {
    return dates.filter(Objects::nonNull).min(Comparator.comparing(PartialDate::last));
  }

  /** The same, with its indicators as they stand by now. */
  public Initiative knowing(List<IndicatorProgress> now) {
    return new Initiative(code, definition, status, moves, begunOn, health, now);
  }

  /** The same, with its health as it is on that day. */
  Initiative assessed(LocalDate day) {
    return new Initiative(
        code,
        definition,
        status,
        moves,
        begunOn,
        Health.of(status, definition, indicatorProgress, day),
        indicatorProgress);
  }

  Initiative defined(InitiativeDefinition other) {
    return new Initiative(code, other, status, moves, begunOn, health, indicatorProgress);
  }

  Initiative moved(Move move) {
    return new Initiative(
        code,
        definition,
        move.to(),
        moves.and(move),
        earliest(Stream.of(firstBegun(Stream.of(move)), begunOn)).orElse(null),
        health,
        indicatorProgress);
  }

  Initiative with(Milestone changed) {
    return defined(
        definition.withMilestones(
            milestone -> milestone.code().equals(changed.code()) ? changed : milestone));
  }
}
