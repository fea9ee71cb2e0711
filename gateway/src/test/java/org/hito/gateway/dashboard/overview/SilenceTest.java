package org.hito.gateway.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.api.Test;

/** Which promises nobody speaks of. */
class SilenceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  private static List<String> silent(String... promises) {
    List<Thing> all = Stream.of(promises).map(Things::of).toList();
    return Silence.among(all, TODAY).stream()
        .map(silence -> silence.promise().code() + " " + silence.days())
        .toList();
  }

  @Test
  void theLongestSilenceComesFirst() {
    assertEquals(
        List.of("b 330", "a 90"),
        silent(
            "{'code':'a','moves':[{'on':'2026-08-29'}],'updates':[]}",
            "{'code':'b','agreedOn':'2026-01-01'}",
            "{'code':'c','moves':[{'on':'2026-08-30'}]}"));
  }

  @Test
  void anyWordEndsIt() {
    assertEquals(
        List.of(),
        silent(
            "{'code':'a','moves':[{'on':'2020'}],'updates':[{'on':'2026-11-01'}]}",
            "{'code':'b','moves':[{'on':'2020'}],'reviews':[{'on':'2026-11'}]}"));
  }

  @Test
  void ofAPromiseWithoutAnyDateNothingIsSaid() {
    assertEquals(List.of(), silent("{'code':'a','moves':[]}"));
  }
}
