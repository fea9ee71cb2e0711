package org.hito.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Declares topics the way the platform wants them: state is compacted, nothing is auto-created. */
public final class Topics {
  private static final int PARTITIONS = 3;
  private static final long PATIENCE_SECONDS = 30;

  private Topics() {}

  /**
   * Creates those topics that are not there yet, with three partitions and one replica; a name
   * ending in {@code .state.v1} keeps the newest record of every key.
   */
  public static void declare(String bootstrapServers, Collection<String> names) {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing =
          names.stream()
              .distinct()
              .filter(name -> !present.contains(name))
              .map(Topics::topic)
              .toList();
      admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while declaring topics", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot declare topics at " + bootstrapServers, e);
    }
  }

  private static NewTopic topic(String name) {
    String cleanup = name.endsWith(".state.v1") ? "compact" : "delete";
    return new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", cleanup));
  }
}
