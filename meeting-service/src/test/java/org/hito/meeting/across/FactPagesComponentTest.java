package org.hito.meeting.across;

import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.Test;

/** The facts of the log as they were published. */
@QuarkusTest
@MeetingServiceTest
class FactPagesComponentTest {

  private static final int LARGE = 10_000_000;

  private static JsonNode page(long after, long upTo, int limit, int bytes) {
    String answer =
        reader()
            .contentType("application/json")
            .body(Json.write(Map.of("after", after, "upTo", upTo, "limit", limit, "bytes", bytes)))
            .post("/internal/v1/facts")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Json.read(answer, JsonNode.class);
  }

  private static long last() {
    return page(0, 0, 1, 1).get("last").longValue();
  }

  private static List<JsonNode> facts(JsonNode page) {
    List<JsonNode> facts = new ArrayList<>();
    page.get("facts").forEach(facts::add);
    return facts;
  }

  private static void givenAPromiseThatMoved(String code) {
    MeetingApi.givenForumAndMeeting("pages", code + "-meeting");
    record(code + "-meeting", promise(code)).statusCode(201);
    MeetingApi.move(MeetingApi.OWNER, code, "IN_PROGRESS", "2022-05-01").statusCode(200);
  }

  @Test
  void aFactIsTheRecordThatWasPublished() {
    // Given
    givenAPromiseThatMoved("pages-published");
    long last = last();

    // When
    List<String> events =
        facts(page(last - 20, last, 20, LARGE)).stream()
            .map(fact -> fact.get("event").textValue())
            .filter(event -> event.contains("\"subject\":\"pages-published\""))
            .toList();

    // Then
    assertEquals(2, events.size());
    assertEquals(
        events,
        published(
            TopicReader.of("hito.commitment.facts.v1")
                .until(records -> published(records).size() == 2)));
  }

  private static List<String> published(List<TopicRecord> records) {
    return records.stream()
        .filter(one -> one.key().equals("pages-published"))
        .map(TopicRecord::value)
        .toList();
  }

  @Test
  void pagesFollowEachOtherFromTheFirstFactToTheLastThatIsWanted() {
    // Given
    givenAPromiseThatMoved("pages-followed");
    long last = last();
    // some twenty pages, however many facts other tests have recorded
    int limit = (int) Math.max(3, last / 20);
    List<Long> numbers = new ArrayList<>();
    long reached = 0;

    // When
    while (reached < last) {
      JsonNode page = page(reached, last, limit, LARGE);
      facts(page).forEach(fact -> numbers.add(fact.get("seq").longValue()));
      reached = page.get("reached").longValue();
    }

    // Then
    assertEquals(last, reached);
    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
    assertEquals(last, numbers.get(numbers.size() - 1));
    assertEquals(List.of(), facts(page(last, last, limit, LARGE)));
  }

  @Test
  void aFactLargerThanAPageComesAlone() {
    // Given
    givenAPromiseThatMoved("pages-large");
    long last = last();

    // When
    JsonNode page = page(last - 20, last, 20, 1);

    // Then
    assertEquals(1, facts(page).size());
    assertEquals(facts(page).get(0).get("seq"), page.get("reached"));
  }
}
