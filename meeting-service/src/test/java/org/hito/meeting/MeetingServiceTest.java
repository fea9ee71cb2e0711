package org.hito.meeting;

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
      @ResourceArg(name = "database", value = "meeting"),
      @ResourceArg(name = "topics", value = MeetingServiceTest.TOPICS)
    })
public @interface MeetingServiceTest {

  String TOPICS =
      "hito.organisation.facts.v1,hito.organisation.state.v1,"
          + "hito.forum.facts.v1,hito.forum.state.v1,"
          + "hito.meeting.facts.v1,hito.meeting.state.v1,"
          + "hito.commitment.facts.v1,hito.commitment.state.v1,"
          + "hito.initiative.state.v1,hito.indicator.state.v1,"
          + "hito.meeting.organisation.dlq,hito.meeting.initiative.dlq,hito.meeting.indicator.dlq";
}
