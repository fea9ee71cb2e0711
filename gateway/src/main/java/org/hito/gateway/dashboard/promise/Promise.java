package org.hito.gateway.dashboard.promise;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/**
 * A commitment as it is on a day, counted in days. A date that is known to the month or the year
 * holds for its last day, but never for a day in the future.
 *
 * @param thing as its service answers it
 * @param madeOn when it was made; empty if that is unknown
 */
@TemplateData
public record Promise(Thing thing, String madeOn, LocalDate today) {

  private static final List<String> NEWS = List.of("moves", "updates", "slips", "reviews");

  public String code() {
    return thing.code();
  }

  public String label() {
    return thing.label();
  }

  public String owner() {
    return thing.text("owner");
  }

  public Badge badge() {
    return thing.badge("status");
  }

  public Turn turn() {
    return Turn.in(thing.text("status"));
  }

  public boolean isOpen() {
    return thing.flag("open");
  }

  public boolean isKept() {
    return List.of("DELIVERED", "VERIFIED").contains(thing.text("status"));
  }

  /** When it is due, or was kept or dropped. */
  public String day() {
    return PromiseText.day(this);
  }

  /** How far that is from today, or from what was agreed. */
  public String distance() {
    return PromiseText.distance(this);
  }

  public boolean isLate() {
    return daysOverdue() > 0;
  }

  /** How long it is overdue; 0 if it is not. */
  public int daysOverdue() {
    return isOpen() ? Math.max(0, date("dueOn").map(due -> -daysUntil(due.last())).orElse(0)) : 0;
  }

  /** How long until it is due; 0 if it is due today, was due, or has no date. */
  public int daysLeft() {
    return date("dueOn").map(due -> Math.max(0, daysUntil(due.last()))).orElse(0);
  }

  /**
   * How much later than first agreed it was kept, or is due by now. Negative if it was kept
   * earlier; 0 if it may have been on time.
   */
  public int daysSlipped() {
    Optional<PartialDate> original = date("originalDueOn");
    Optional<PartialDate> reached = isOpen() ? date("dueOn") : date("closedOn");
    return original.isEmpty() || reached.isEmpty() ? 0 : between(original.get(), reached.get());
  }

  private static int between(PartialDate one, PartialDate other) {
    if (one.isBefore(other)) {
      return days(one.last(), other.first());
    }
    return other.isBefore(one) ? days(one.first(), other.last()) : 0;
  }

  /** How long it has been in its status; -1 if that is unknown. */
  public int daysInStatus() {
    List<Thing> moves = thing.parts("moves");
    return since(moves.isEmpty() ? madeOn : moves.get(moves.size() - 1).text("on"));
  }

  /** How long ago it was last reported on; -1 if that is unknown. */
  public int daysSilent() {
    return lastHeard().map(day -> days(day, today)).orElse(-1);
  }

  /** The last day on which it was reported on. */
  public Optional<LocalDate> lastHeard() {
    return Stream.concat(
            Stream.of(madeOn),
            NEWS.stream().flatMap(news -> thing.parts(news).stream()).map(one -> one.text("on")))
        .flatMap(on -> PartialDate.tryParse(on).stream())
        .map(this::held)
        .max(LocalDate::compareTo);
  }

  private int since(String wire) {
    return PartialDate.tryParse(wire).map(date -> days(held(date), today)).orElse(-1);
  }

  private LocalDate held(PartialDate date) {
    return date.last().isAfter(today) ? today : date.last();
  }

  private int daysUntil(LocalDate day) {
    return days(today, day);
  }

  private Optional<PartialDate> date(String path) {
    return PartialDate.tryParse(thing.text(path));
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
