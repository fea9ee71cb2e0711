package org.hito.gateway.dashboard.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.promise.Promise;
import org.junit.jupiter.api.Test;

/** Which promises nobody speaks of. */
class SilenceTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final String MADE_ON = "2026-01-01";

  private static List<String> silent(String... promises) {
    List<Promise> all =
        Stream.of(promises).map(Things::of).map(one -> new Promise(one, MADE_ON, TODAY)).toList();
    return Silence.among(all).stream()
        .map(silent -> silent.code() + " " + silent.daysSilent())
        .toList();
  }

  @Test
  void theLongestSilenceComesFirst() {
    assertEquals(
        List.of("b 330", "a 90"),
        silent(
            "{'code':'a','moves':[{'on':'2026-08-29'}],'updates':[]}",
            "{'code':'b'}",
            "{'code':'c','moves':[{'on':'2026-08-30'}]}"));
  }

  @Test
  void anyWordEndsIt() {
    assertEquals(
        List.of(),
        silent(
            "{'code':'a','moves':[{'on':'2026-02'}],'updates':[{'on':'2026-11-01'}]}",
            "{'code':'b','moves':[{'on':'2026-02'}],'reviews':[{'on':'2026-11'}]}"));
  }
}
