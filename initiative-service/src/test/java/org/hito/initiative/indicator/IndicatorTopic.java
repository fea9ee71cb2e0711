package org.hito.initiative.indicator;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.hito.testkit.ConsumerGroup;
import org.hito.testkit.GoldenSamples;
import org.hito.testkit.TopicWriter;

/** Publishes indicator facts like metrics-service, made from its samples. */
public final class IndicatorTopic {

  public static final String STATE = "hito.indicator.state.v1";
  public static final String DEAD_LETTERS = "hito.initiative.indicator.dlq";

  private IndicatorTopic() {}

  /** Waits until the service has processed everything that was published. */
  public static void awaitAllHeard() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ConsumerGroup.hasReadAll("initiative.indicator", STATE));
  }

  /** Publishes a fact and returns its id. */
  public static UUID publish(String code, long version, String value, String status) {
    ObjectNode event =
        GoldenSamples.in(Path.of("..", "metrics-service", "contracts"))
            .named("indicator.progressed.v1")
            .json()
            .deepCopy();
    UUID id = UUID.randomUUID();
    event.put("id", id.toString());
    event.put("subject", code);
    event.put("partitionkey", code);
    event.put("aggregateversion", version);
    ObjectNode indicator = (ObjectNode) event.at("/data/indicator");
    indicator.put("code", code).put("version", version);
    ObjectNode progress = (ObjectNode) indicator.get("progress");
    progress.put("value", new BigDecimal(value)).put("status", status);
    TopicWriter.of(STATE).write(code, event.toString());
    return id;
  }
}
