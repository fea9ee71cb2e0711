package org.hito.meeting;

import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Hibernate plans nothing anew for a request like one before. That holds for each kind of request
 * or for none, so a few of each show as much as ten thousand.
 */
@QuarkusTest
@MeetingServiceTest
class PlansComponentTest {

  private static final int REQUESTS = 20;

  @Inject Mutiny.SessionFactory sessions;

  @AfterEach
  void stopCounting() {
    statistics().setStatisticsEnabled(false);
  }

  @Test
  void requestsLikeEarlierOnesAddNoPlans() {
    // Given
    MeetingApi.givenForumAndMeeting("planned-forum", "planned-meeting");
    ReferenceTopics.awaitAllHeard();
    requests(0);
    statistics().setStatisticsEnabled(true);
    statistics().clear();

    // When
    for (int n = 1; n <= REQUESTS; n++) {
      requests(n);
    }

    // Then
    assertEquals(0, statistics().getQueryPlanCacheMissCount());
  }

  private Statistics statistics() {
    return sessions.getStatistics();
  }

  private static void requests(int n) {
    String code = "planned-" + n;
    record("planned-meeting", promise(code)).statusCode(201);
    move(OWNER, code, "IN_PROGRESS", "2022-05-01").statusCode(200);
    reader().get("/api/v1/commitments/" + code).then().statusCode(200);
    reader().get("/api/v1/commitments/" + code + "/history").then().statusCode(200);
    reader().get("/api/v1/commitments?meeting=planned-meeting").then().statusCode(200);
    reader().get("/api/v1/organisations/" + OWNER + "/record").then().statusCode(200);
  }
}
