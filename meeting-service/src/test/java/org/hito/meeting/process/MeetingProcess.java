package org.hito.meeting.process;

import java.util.Map;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.Topics;
import org.hito.testkit.server.Database;

/** The packaged service, with its topics and with consumer groups for its database. */
final class MeetingProcess {

  private MeetingProcess() {}

  static PackagedService start(Database database) {
    return start(database, "UTC");
  }

  static PackagedService start(Database database, String zone) {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    String group = "." + database.name();
    return PackagedService.start(
        database,
        Map.of(
            "MP_MESSAGING_INCOMING_ORGANISATIONS_GROUP_ID", "meeting.organisation" + group,
            "MP_MESSAGING_INCOMING_INITIATIVES_GROUP_ID", "meeting.initiative" + group,
            "MP_MESSAGING_INCOMING_INDICATORS_GROUP_ID", "meeting.indicator" + group,
            "HITO_OVERDUE_EVERY", "1s",
            "HITO_ZONE", zone));
  }
}
