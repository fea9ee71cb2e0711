package org.hito.gateway.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.StubUpstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars of what three services have, as a calendar program reads them. */
@QuarkusTest
@GatewayTest
class CalendarComponentTest {

  private static final String PATH = "/api/v1/calendar.ics";

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String query, String... headers) {
    return new Door(address).get(PATH + query, headers);
  }

  private List<VEvent> events(String query, String... headers) {
    HttpResponse<String> answer = get(query, headers);
    assertEquals(200, answer.statusCode(), answer.body());
    ICalendar calendar = Biweekly.parse(answer.body()).first();
    calendar
        .getEvents()
        .forEach(
            event ->
                assertEquals(List.of(), event.validate(List.of(calendar), calendar.getVersion())));
    return calendar.getEvents();
  }

  private String uids(String query) {
    return events(query).stream()
        .map(event -> event.getUid().getValue().replaceAll("@.*", ""))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static String summary(List<VEvent> events, String uid) {
    return events.stream()
        .filter(event -> event.getUid().getValue().startsWith(uid + "@"))
        .map(event -> event.getSummary().getValue())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | commitment-done-due, commitment-gone-due, commitment-late-due, commitment-mou-due,"
            + " initiative-left-milestone-never, initiative-school-milestone-open,"
            + " initiative-school-milestone-staff, meeting-hled-2026, meeting-hled-2027,"
            + " meeting-sien-2026",
        "?forum=sien | commitment-done-due, commitment-gone-due, meeting-sien-2026",
        "?owner=economia-mx | commitment-late-due, commitment-mou-due,"
            + " initiative-school-milestone-open, initiative-school-milestone-staff,"
            + " meeting-hled-2026",
        "?strategy=chips | commitment-mou-due, initiative-left-milestone-never,"
            + " initiative-school-milestone-open, initiative-school-milestone-staff",
        "?strategy=chips&kind=commitment | commitment-mou-due",
        "?strategy=none | ''",
        "?status=PLANNED,AGREED | commitment-mou-due, meeting-hled-2026, meeting-hled-2027",
        "?kind=initiative&from=2027-04-01&to=2027-12-31 | initiative-school-milestone-open"
      })
  void aFilterSelectsAmongEverythingThatHasADate(String query, String uids) {
    assertEquals("[" + uids + "]", uids(query));
  }

  @Test
  void everyEntrySaysWhatBecameOfIt() {
    // When
    List<VEvent> events = events("");
    // Then
    assertEquals("Due: Memorandum", summary(events, "commitment-mou-due"));
    assertEquals("Overdue: Late (2022-06, day not known)", summary(events, "commitment-late-due"));
    assertEquals("Kept: Done (2026, day not known)", summary(events, "commitment-done-due"));
    assertEquals("Dropped: Gone", summary(events, "commitment-gone-due"));
    assertTrue(summary(events, "meeting-sien-2026").startsWith("Cancelled: "));
    assertTrue(summary(events, "initiative-left-milestone-never").startsWith("Dropped: "));
    assertEquals(
        "Reached: Teachers hired (School) (2027-03, day not known)",
        summary(events, "initiative-school-milestone-staff"));
    assertEquals(
        List.of("commitment-gone-due", "initiative-left-milestone-never", "meeting-sien-2026"),
        events.stream()
            .filter(event -> event.getStatus().isCancelled())
            .map(event -> event.getUid().getValue().replaceAll("@.*", ""))
            .sorted()
            .toList());
  }

  @Test
  void anEntryKeepsItsIdentityAndLeadsToThePageOfItsThing() {
    // When
    VEvent meeting = events("?forum=hled&kind=meeting&from=2026-01-01").get(0);
    VEvent due = events("?forum=hled&kind=commitment").get(0);
    // Then
    assertEquals("meeting-hled-2026@" + address.getAuthority(), meeting.getUid().getValue());
    assertEquals(2, meeting.getSequence().getValue());
    assertEquals("Monterrey, N.L.", meeting.getLocation().getValue());
    assertEquals(
        "http://" + address.getAuthority() + "/en/meetings/hled-2026", meeting.getUrl().getValue());
    assertEquals(
        "Status: Agreed\nOwner: Ministry of Economy\nMeeting: Annual meeting\nOriginally due: 2027-03-31\n"
            + "http://"
            + address.getAuthority()
            + "/en/commitments/mou",
        due.getDescription().getValue());
  }

  @Test
  void peopleReadNamesAndNoCodesUnlessNamesAreUnknown() {
    // When
    ICalendar calendar =
        Biweekly.parse(get("?owner=economia-mx,senacyt&status=AGREED&lang=es").body()).first();
    VEvent meeting = events("?kind=meeting&owner=senacyt&lang=es").get(0);
    // Then
    assertEquals(
        "Hito · Secretaría de Economía\\, senacyt · Acordado",
        calendar.getExperimentalProperty("X-WR-CALNAME").getValue());
    assertEquals(
        List.of("Compromiso", "Diálogo"),
        calendar.getEvents().get(0).getCategories().get(0).getValues());
    assertTrue(
        meeting.getDescription().getValue().contains("Foro: sien\nAnfitrión: senacyt\n"),
        meeting.getDescription().getValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"economia-mx", "nobody"})
  void thingsOfAServiceThatIsAwayAreNamedByTheirCodes(String owner) {
    // When
    HttpResponse<String> answer =
        get(
            "?kind=commitment&owner=" + owner,
            "X-Request-Id",
            StubUpstreams.WITHOUT + "initiative-service");
    // Then
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("X-WR-CALNAME:Hito · " + owner + "\r\n"), answer.body());
  }

  @Test
  void theLanguageIsThatOfTheAddressOrElseOfTheHeader() {
    // When
    List<VEvent> address = events("?lang=es", "Accept-Language", "en");
    HttpResponse<String> header = get("?kind=meeting", "Accept-Language", "es-PA, en;q=0.5");
    // Then
    assertEquals("Vence: Memorándum de cooperación", summary(address, "commitment-mou-due"));
    assertTrue(
        address.stream()
            .filter(event -> event.getLocation() != null)
            .anyMatch(event -> event.getLocation().getValue().equals("Monterrey, Nuevo León")));
    assertTrue(
        address.stream()
            .map(event -> event.getDescription().getValue())
            .anyMatch(
                text ->
                    text.startsWith("Estado: Acordado") && text.contains("/es/commitments/mou")));
    assertEquals(
        "Reunión de otoño (2027-11, día por definir)", summary(address, "meeting-hled-2027"));
    assertEquals("es", header.headers().firstValue("Content-Language").orElseThrow());
    assertTrue(header.body().contains("Reunión anual"), header.body());
  }

  @Test
  void anUnchangedCalendarIsNotSentAgainAndHeadSaysTheSame() {
    // Given
    HttpResponse<String> first = get("?forum=hled");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    // When
    HttpResponse<String> again = get("?forum=hled", "If-None-Match", tag);
    HttpResponse<String> compressed =
        get("?forum=hled", "If-None-Match", tag.replaceAll("\"$", "-gzip\""));
    HttpResponse<String> inLines =
        get("?forum=hled", "If-None-Match", "\"another\"", "If-None-Match", tag);
    HttpResponse<String> head = new Door(address).send("HEAD", PATH + "?forum=hled", "");
    // Then
    assertEquals(304, again.statusCode());
    assertEquals(304, compressed.statusCode());
    assertEquals(304, inLines.statusCode());
    assertEquals(tag, head.headers().firstValue("ETag").orElseThrow());
    assertEquals(
        "text/calendar;charset=UTF-8", head.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
  }

  @Test
  void aCalendarThatWouldLackSomethingIsRefused() {
    // When
    HttpResponse<String> down = get("?forum=broken");
    HttpResponse<String> endless = get("?forum=endless");
    // Then
    assertEquals(503, down.statusCode());
    assertTrue(down.headers().firstValue("Retry-After").isPresent());
    assertEquals(400, endless.statusCode());
    assertEquals("calendar-too-large", new JsonObject(endless.body()).getString("code"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?kind=gate",
        "?kind=",
        "?status=planned",
        "?status=PLANNED,",
        "?forum=A%20B",
        "?from=2026",
        "?to=tomorrow",
        "?lang=fr",
        "?due=2026-01-01",
        "?forum=a&forum=b",
        "?owner="
      })
  void whatCannotBeMeantIsRefused(String query) {
    assertEquals(400, get(query).statusCode());
  }
}
