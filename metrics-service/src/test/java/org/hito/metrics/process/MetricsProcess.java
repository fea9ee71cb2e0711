package org.hito.metrics.process;

import java.util.Map;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;

/** The packaged service, with the topics it needs. */
final class MetricsProcess {

  private MetricsProcess() {}

  static PackagedService start(Database database) {
    return start(database, Map.of());
  }

  /** The same, with more settings in its environment. */
  static PackagedService start(Database database, Map<String, String> settings) {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    return PackagedService.start(database, settings);
  }
}
