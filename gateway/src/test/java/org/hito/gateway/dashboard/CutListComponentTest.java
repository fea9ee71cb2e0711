package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.HostileThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If there are more entries than a list has room for, a page shows how many it omits. */
@QuarkusTest
@GatewayTest
class CutListComponentTest {

  @TestHTTPResource private URI address;

  @ParameterizedTest
  @CsvSource({
    "'', commitments?silent=true&amp;sort=heardOn, 72 more",
    "'', gates, 72 more",
    "initiatives/hostile, commitments?initiative=hostile, 450 more",
    "initiatives/hostile, initiatives?alternativeTo=hostile, 180 more",
    "strategies/hostile, initiatives?strategy=hostile, All of them: 116",
    "funds/hostile, initiatives?fund=hostile, 450 more",
    "meetings/hostile, commitments?madeBefore=hostile&amp;open=true&amp;sort=-updatedAt, 450 more",
    "meetings/hostile, commitments?reviewedIn=hostile, 450 more",
    "meetings/hostile, commitments?meeting=hostile, 450 more",
    "indicators/hostile, gates?indicator=hostile, 180 more gates",
    "indicators/hostile, initiatives?indicator=hostile, 180 more initiatives",
    "organisations/hostile, commitments?open=true&amp;owner=hostile, 270 more",
    "organisations/hostile, commitments?open=false&amp;owner=hostile, 90 more",
    "organisations/hostile, initiatives?lead=hostile, 270 more",
    "organisations/hostile, organisations?member=hostile, Member of 180 more",
    "forums/hostile, commitments?forum=hostile&amp;open=true, All open commitments",
    "forums/hostile, forums?parent=hostile, 180 more",
    "forums/hostile, ?cursor=y#meetings, Earlier meetings",
    "commitments?view=board, 'status=DELIVERED', 180 more"
  })
  void aListThatIsCutLeadsToTheRest(String path, String link, String text) {
    // When
    String page =
        new Door(address).get("/en/" + path, "X-Request-Id", HostileThings.ASKED + "-list").body();

    // Then
    String rest = "href=\"[^\"]*" + Pattern.quote(link) + "[^\"]*\">" + Pattern.quote(text);
    assertTrue(Pattern.compile(rest).matcher(page).find(), page);
  }

  @Test
  void aReportSaysHowFarItLookedForTrouble() {
    // When
    String page =
        new Door(address)
            .get("/en/strategies/hostile/report", "X-Request-Id", HostileThings.ASKED + "-report")
            .body();

    // Then
    assertTrue(Pattern.compile("(?i)of the first 8\\b").matcher(page).find(), page);
    assertFalse(page.contains("every initiative that is under way is sound"), page);
  }
}
