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
 * Work that implements a strategy.
 *
 * @param code its public code
 * @param definition its declared part
 * @param status its status
 * @param moves its moves, oldest first
 * @param begunOn the earliest date of a move to a status in which it has begun, or null; kept even
 *     when that move is no longer among the newest
 * @param health its health at the last decision
 * @param indicatorProgress the progress of its indicators at the last decision, in their order
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
    // Rows without this date hold all moves. Where an earlier version has cut them already, the
    // oldest ones left are the best that is known.
    begunOn = begunOn == null && moves != null ? firstBegun(moves.entries().stream()) : begunOn;
    moves = Newest.few(moves);
    indicatorProgress = List.copyOf(indicatorProgress);
  }

  /** A new one. */
  static Initiative declared(
      String code, InitiativeDefinition definition, InitiativeStatus status) {
    return new Initiative(code, definition, status, Newest.none(), null, Health.GOOD, List.of());
  }

  public BigDecimal completion() {
    return Completion.of(definition.milestones());
  }

  /** The earliest day after which a milestone counts as missed, or null. */
  public LocalDate toBeMissedAfter() {
    return status.isOpen()
        ? definition.milestones().stream()
            .map(Milestone::toBeMissedAfter)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null)
        : null;
  }

  /** The earliest date of anything that happened since it began. */
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

  /** The same, with the current progress of its indicators. */
  public Initiative knowing(List<IndicatorProgress> now) {
    return new Initiative(code, definition, status, moves, begunOn, health, now);
  }

  /** The same, with its health on that day. */
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
