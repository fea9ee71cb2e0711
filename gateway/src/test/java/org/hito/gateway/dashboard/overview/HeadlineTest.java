package org.hito.gateway.dashboard.overview;

import static org.hito.gateway.dashboard.Things.ENGLISH;
import static org.hito.gateway.dashboard.Things.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.api.Test;

/** The first sentence that people read. */
class HeadlineTest {

  private static Thing record(int kept, int closed, int open, int overdue) {
    return Things.of(
        "{'kept':%d,'closed':%d,'open':%d,'overdue':%d}".formatted(kept, closed, open, overdue));
  }

  private static Thing offTrack(int count) {
    return Things.of("{'OFF_TRACK':%d}".formatted(count));
  }

  private static final Thing NOTHING = Thing.none(ENGLISH);

  @Test
  void itCountsPromisesAndIndicators() {
    assertEquals(
        "Of 1,094 commitments, 41 are kept and 6 are overdue. 3 indicators are off track.",
        Headline.of(ENGLISH, record(41, 45, 1049, 6), offTrack(3)));
    assertEquals(
        "De 1,094 compromisos, 41 están cumplidos y 6 están vencidos. 3 indicadores están rezagados.",
        Headline.of(SPANISH, record(41, 45, 1049, 6), offTrack(3)));
  }

  @Test
  void oneAndNoneAreWrittenAsPeopleSayThem() {
    assertEquals(
        "Of 2 commitments, 1 is kept and 0 are overdue. One indicator is off track.",
        Headline.of(ENGLISH, record(1, 1, 1, 0), offTrack(1)));
    assertEquals("No indicator is off track.", Headline.of(ENGLISH, NOTHING, offTrack(0)));
  }

  @Test
  void anEmptyInstallationSaysSo() {
    assertEquals(
        "No commitment has been recorded yet.", Headline.of(ENGLISH, record(0, 0, 0, 0), NOTHING));
  }

  @Test
  void whatIsMissingIsNotCounted() {
    assertEquals("", Headline.of(ENGLISH, NOTHING, NOTHING));
  }
}
