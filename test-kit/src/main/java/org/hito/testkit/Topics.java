package org.hito.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.hito.kit.topic.FactTopics;

/**
 * Creates and deletes topics, with the settings of {@link FactTopics}; brokers do not create them
 * on demand.
 */
public final class Topics {
  private static final int PARTITIONS = 3;
  private static final long PATIENCE_SECONDS = 60;

  private Topics() {}

  /** Declares every topic of the platform. */
  public static void declareAll(String bootstrapServers) {
    declare(bootstrapServers, FactTopics.all());
  }

  /**
   * Creates the topics that do not exist, with three partitions and one replica, and brings the
   * settings of those that do up to date.
   */
  public static void declare(String bootstrapServers, Collection<String> names) {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Map<Boolean, Set<String>> byPresence =
          names.stream().collect(Collectors.partitioningBy(present::contains, Collectors.toSet()));
      create(admin, byPresence.get(false));
      set(admin, byPresence.get(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while declaring topics", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot declare topics at " + bootstrapServers, e);
    }
  }

  /** Deletes a topic, which acknowledges nothing until it is declared again. */
  public static void delete(String bootstrapServers, String name)
      throws InterruptedException, ExecutionException {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      admin.deleteTopics(List.of(name)).all().get();
    }
  }

  private static void create(Admin admin, Set<String> missing)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<NewTopic> topics =
        missing.stream()
            .map(
                name ->
                    new NewTopic(name, PARTITIONS, (short) 1).configs(FactTopics.settings(name)))
            .toList();
    admin.createTopics(topics).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    awaitPresence(admin, missing);
  }

  /** The controller answers before the broker, which clients ask, knows the topics. */
  private static void awaitPresence(Admin admin, Set<String> created)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!admin
        .listTopics()
        .names()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .containsAll(created)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the broker does not know " + created);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void set(Admin admin, Set<String> present)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes =
        present.stream()
            .collect(
                Collectors.toMap(
                    name -> new ConfigResource(ConfigResource.Type.TOPIC, name),
                    (Function<String, Collection<AlterConfigOp>>) Topics::settings));
    admin.incrementalAlterConfigs(changes).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static List<AlterConfigOp> settings(String name) {
    return FactTopics.settings(name).entrySet().stream()
        .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), OpType.SET))
        .toList();
  }
}
