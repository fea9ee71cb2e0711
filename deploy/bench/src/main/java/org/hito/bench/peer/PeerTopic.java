package org.hito.bench.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic of a peer, with as many partitions as those of the local run. */
public final class PeerTopic {

  private static final int PARTITIONS = 3;
  private static final short REPLICAS = 1;

  private PeerTopic() {}

  /** Creates one that is empty, and returns its name, which begins with the given one. */
  public static String create(String kafka, String name) throws InterruptedException {
    String topic = name + "-" + System.currentTimeMillis();
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, REPLICAS))).all().get();
      return topic;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("no topic " + topic, failure.getCause());
    }
  }
}
