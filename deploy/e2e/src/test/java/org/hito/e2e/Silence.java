package org.hito.e2e;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;

/** The silence of indicators, as of those that the catalogue loads with old figures only. */
final class Silence {

  private static final String PUBLISHED = "SELECT code FROM indicator WHERE silent_from = stale_on";

  private Silence() {}

  /**
   * Waits until metrics-service has published all of it, which it does at its next sweep, with a
   * new version of the indicator.
   */
  static void awaitPublished() {
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> unpublished().isEmpty());
  }

  private static List<String> unpublished() throws InterruptedException, SQLException {
    List<String> published = Databases.read("metrics", PUBLISHED);
    return Lists.items(Api.anonymous(RunningPlatform.address()), "indicators?stale=true").stream()
        .map(indicator -> indicator.get("code").textValue())
        .filter(code -> !published.contains(code))
        .toList();
  }
}
