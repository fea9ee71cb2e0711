package org.hito.metrics;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hito.testkit.InfrastructureResource;
import org.hito.testkit.WrittenFacts;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service's database and topics, for a test of the running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WrittenFacts.class)
@WithTestResource(
    value = InfrastructureResource.class,
    initArgs = {
      @ResourceArg(name = "database", value = "metrics"),
      @ResourceArg(name = "topics", value = MetricsServiceTest.TOPICS)
    })
public @interface MetricsServiceTest {

  /** Every topic the service follows, writes to or may dead-letter to. */
  String TOPICS =
      "hito.commitment.facts.v1,hito.initiative.facts.v1,hito.meeting.facts.v1,"
          + "hito.strategy.facts.v1,hito.metrics.strategy.dlq,"
          + "hito.commitment.state.v1,hito.initiative.state.v1,hito.meeting.state.v1,"
          + "hito.strategy.state.v1,"
          + "hito.indicator.facts.v1,hito.indicator.state.v1,hito.gate.facts.v1,hito.gate.state.v1,"
          + "hito.metrics.commitment.dlq,hito.metrics.meeting.dlq,"
          + "hito.metrics.initiative.dlq";
}
