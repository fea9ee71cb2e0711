package org.hito.meeting.process;

import java.util.HashMap;
import java.util.Map;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;

/** The packaged service, with its topics and with consumer groups for its database. */
final class MeetingProcess {

  private MeetingProcess() {}

  static PackagedService start(Database database) {
    return start(database, Map.of());
  }

  static PackagedService start(Database database, String zone) {
    return start(database, Map.of("HITO_ZONE", zone));
  }

  /** The same, with more settings in its environment. */
  static PackagedService start(Database database, Map<String, String> settings) {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    String group = "." + database.name();
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "MP_MESSAGING_INCOMING_ORGANISATIONS_GROUP_ID", "meeting.organisation" + group,
                "MP_MESSAGING_INCOMING_INITIATIVES_GROUP_ID", "meeting.initiative" + group,
                "MP_MESSAGING_INCOMING_INDICATORS_GROUP_ID", "meeting.indicator" + group,
                "HITO_OVERDUE_EVERY", "1s",
                "HITO_ZONE", "UTC"));
    all.putAll(settings);
    return PackagedService.start(database, all);
  }
}
