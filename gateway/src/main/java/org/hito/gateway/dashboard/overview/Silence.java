package org.hito.gateway.dashboard.overview;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.kit.domain.PartialDate;

/**
 * An open promise that nobody has said anything about for long.
 *
 * @param days since the last word
 */
@TemplateData
public record Silence(Thing promise, int days) {

  /** A quarter of a year: forums meet about twice a year. */
  private static final int LONG = 90;

  /** The silent ones among some promises, the longest silence first. */
  static List<Silence> among(List<Thing> promises, LocalDate today) {
    return promises.stream()
        .map(promise -> new Silence(promise, since(promise, today)))
        .filter(silence -> silence.days() >= LONG)
        .sorted(Comparator.comparingInt(Silence::days).reversed())
        .toList();
  }

  private static int since(Thing promise, LocalDate today) {
    return Stream.concat(
            Stream.of("updates", "moves", "reviews", "slips")
                .flatMap(part -> promise.parts(part).stream())
                .map(said -> said.text("on")),
            Stream.of(promise.text("agreedOn")))
        .map(PartialDate::tryParse)
        .flatMap(Optional::stream)
        .map(PartialDate::last)
        .max(Comparator.naturalOrder())
        .map(last -> (int) ChronoUnit.DAYS.between(last, today))
        .orElse(0);
  }
}
