package org.hito.meeting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.hito.testkit.Infrastructure;

/** Topics that acknowledge nothing until they are declared again, since they are deleted. */
public final class AbsentTopics {

  private static final Map<String, Object> BROKER =
      Map.of(
          AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.broker().bootstrapServers());

  private AbsentTopics() {}

  public static void delete(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(BROKER)) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }
}
