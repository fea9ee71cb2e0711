package org.hito.meeting.across;

import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.record;
import static org.hito.meeting.across.ChangeLog.append;
import static org.hito.meeting.across.ChangeLog.codes;
import static org.hito.meeting.across.ChangeLog.connect;
import static org.hito.meeting.across.ChangeLog.newest;
import static org.hito.meeting.across.ChangeLog.page;
import static org.hito.meeting.across.ChangeLog.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.Test;

/** The log read backwards, and filtered for a reader. */
@QuarkusTest
@MeetingServiceTest
class NewestChangesComponentTest {

  @Test
  void theNewestComeFirstAndEachPageGoesFurtherBack() throws SQLException {
    // Given
    try (Connection connection = connect()) {
      for (String code : List.of("newest-1", "newest-2", "newest-3")) {
        append(connection, code);
      }
      connection.commit();
    }
    settled();
    Map<String, Object> two = Map.of("agencies", List.of("changes"), "limit", 2);

    // When
    JsonNode first = newest(two);
    Map<String, Object> on = new HashMap<>(two);
    on.put("before", first.at("/items/1/seq").longValue());
    JsonNode second = newest(on);

    // Then
    assertEquals(List.of("newest-3", "newest-2"), codes(first));
    assertEquals("newest-1", codes(second).get(0));
    on.put("limit", 1_000);
    assertEquals(0, newest(on).get("reached").longValue(), "there are no more");
  }

  private static Map<String, Object> where(String path, String code) {
    return Map.of("where", Map.of("path", path, "values", Map.of("code", List.of(code, "none"))));
  }

  @Test
  void theStateAfterAChangeSelectsInBothDirections() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("chosen", "chosen-1");
    record("chosen-1", promise("chosen-promise")).statusCode(201);
    MeetingApi.givenForumAndMeeting("others", "others-1");
    settled();
    Map<String, Object> where =
        where(
            "$ ? (@.state.forum[*] == $code[*] || @.kind == \"forum\" && @.state.code == $code[*])",
            "chosen");

    // Then
    assertEquals(List.of("chosen", "chosen-1", "chosen-promise"), codes(page(where)));
    assertEquals(List.of("chosen-promise", "chosen-1", "chosen"), codes(newest(where)));
  }

  @Test
  void whatAChangeReplacedAndWhatIsInsideSelectsToo() throws SQLException {
    // Given
    try (Connection connection = connect()) {
      append(
          connection,
          "replaced",
          "{\"commitment\":{\"owner\":\"new\"},\"change\":{\"owner\":{\"from\":\"old-owner\"}}}");
      append(
          connection,
          "inside",
          "{\"commitment\":{\"condition\":{\"all\":[{\"indicator\":\"in-a-gate\"}]}}}");
      connection.commit();
    }
    settled();

    // Then
    String replaced = "$ ? (@.state.owner[*] == $code[*] || @.change.owner.from[*] == $code[*])";
    assertEquals(List.of("replaced"), codes(newest(where(replaced, "old-owner"))));
    assertEquals(List.of("replaced"), codes(newest(where(replaced, "new"))));
    String inside = "$ ? (@.state.condition[*].**.indicator == $code[*])";
    assertEquals(List.of("inside"), codes(newest(where(inside, "in-a-gate"))));
  }

  private static List<Integer> versions(String code, boolean once) {
    List<Integer> versions = new ArrayList<>();
    for (JsonNode item : newest(Map.of("once", once)).get("items")) {
      if (item.get("code").textValue().equals(code)) {
        versions.add(item.get("version").intValue());
      }
    }
    return versions;
  }

  @Test
  void onlyTheNewestFactOfAThingIsShownIfEachThingIsWantedOnce() throws SQLException {
    // Given
    MeetingApi.givenForumAndMeeting("once", "once-1");
    record("once-1", promise("once-promise")).statusCode(201);

    // When
    MeetingApi.move(MeetingApi.OWNER, "once-promise", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // Then
    settled();
    assertEquals(2, versions("once-promise", false).size());
    assertEquals(List.of(2), versions("once-promise", true));
  }
}
