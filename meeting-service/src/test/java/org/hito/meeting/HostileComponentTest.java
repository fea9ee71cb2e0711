package org.hito.meeting;

import io.quarkus.test.junit.QuarkusTest;
import org.hito.testkit.HostileClientRules;

@QuarkusTest
@MeetingServiceTest
class HostileComponentTest extends HostileClientRules {

  HostileComponentTest() {
    super("meeting-service");
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    MeetingApi.givenOrganisation(code);
    if (MeetingApi.reader().get("/api/v1/meetings/" + code).statusCode() == 404) {
      MeetingApi.givenForumAndMeeting(code, code);
      MeetingApi.record(code, MeetingApi.promise(code)).statusCode(201);
    }
  }
}
