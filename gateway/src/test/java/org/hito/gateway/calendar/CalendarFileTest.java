package org.hito.gateway.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.hito.gateway.calendar.domain.CalendarEntry;
import org.hito.gateway.calendar.domain.Span;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as two independent parsers read them. */
class CalendarFileTest {

  private static final String HOSTILE =
      "Última; reunión, con \"comillas\" \\n y \\\\ barras: ñandú "
          + "日本語のとても長い題名 🏛️🏛️🏛️ BEGIN:VEVENT áéíóúáéíóúáéíóúáéíóúáéíóúáéíóú";

  private static CalendarEntry entry(String summary, String description) {
    return new CalendarEntry(
        "commitment-mou-due@hito.example",
        7,
        Instant.parse("2026-01-01T10:00:00.123456Z"),
        Instant.parse("2026-02-01T10:00:00.654321Z"),
        Span.of(PartialDate.parse("2026-11-30"), null),
        false,
        summary,
        description,
        summary,
        List.of("Compromiso, importante", "hled"),
        "https://hito.example/api/v1/commitments/mou");
  }

  private static VEvent only(String text) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertEquals(List.of(), calendar.validate(calendar.getVersion()).getWarnings(), text);
    assertEquals(1, calendar.getEvents().size(), text);
    return calendar.getEvents().get(0);
  }

  private static Calendar strictly(String text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertFalse(calendar.validate(true).hasErrors(), text);
    return calendar;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signed",
        HOSTILE,
        "two\nlines",
        "\n",
        "ends with a backslash \\",
        "END:VCALENDAR\nBEGIN:VCALENDAR",
        "=?utf-8?q?no?= %0D%0A <b>&amp;",
        "\uFEFF\u202Ebidi\u200B"
      })
  void anyTextComesBackAsItWas(String hostile) throws Exception {
    // When
    String text = CalendarFile.write(hostile, List.of(entry(hostile, hostile)));
    // Then
    VEvent event = only(text);
    assertEquals(hostile, event.getSummary().getValue());
    assertEquals(hostile, event.getDescription().getValue());
    assertEquals(hostile, event.getLocation().getValue());
    assertEquals(
        List.of("Compromiso, importante", "hled"), event.getCategories().get(0).getValues());
    var other = (net.fortuna.ical4j.model.component.VEvent) strictly(text).getComponents().get(0);
    assertEquals(hostile, other.getSummary().getValue());
  }

  @Test
  void controlCharactersAreLeftOut() {
    // When
    String text = CalendarFile.write("a", List.of(entry("a\u0007b\rc\r\nd\uD800", "x\u0000")));
    // Then
    assertEquals("ab\nc\nd", only(text).getSummary().getValue());
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    // When
    String text = CalendarFile.write(HOSTILE, List.of(entry(HOSTILE.repeat(5), HOSTILE)));
    // Then
    assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\n") || line.contains("\r"), line);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD"));
  }

  @Test
  void anEntryIsAnEventOfWholeDaysThatSaysWhichVersionItShows() {
    // When
    String text = CalendarFile.write("Hito", List.of(entry("Due", "Status: AGREED")));
    // Then
    assertTrue(text.contains("DTSTART;VALUE=DATE:20261130\r\n"), text);
    assertTrue(text.contains("DTEND;VALUE=DATE:20261201\r\n"), text);
    assertTrue(text.contains("DTSTAMP:20260201T100000Z\r\n"), text);
    assertTrue(text.contains("SEQUENCE:6\r\n"), text);
    assertTrue(text.contains("STATUS:CONFIRMED\r\n"), text);
    assertTrue(text.contains("TRANSP:TRANSPARENT\r\n"), text);
    assertTrue(text.contains("X-WR-CALNAME:Hito\r\n"), text);
    assertTrue(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"), text);
    assertTrue(text.contains("X-PUBLISHED-TTL:PT1H\r\n"), text);
    assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nPRODID:-//Hito//"), text);
  }

  @Test
  void anEmptyCalendarIsValidAndShowsNothing() throws Exception {
    // When
    String text = CalendarFile.write("Hito", List.of());
    // Then
    ICalendar calendar = Biweekly.parse(text).first();
    assertEquals(List.of(), calendar.getEvents());
    assertEquals(1, strictly(text).getComponents().size());
  }

  @Test
  void theFirstAndTheLastYearAreWritten() throws Exception {
    // Given
    List<CalendarEntry> ends =
        IntStream.of(1, 9999)
            .mapToObj(
                year ->
                    new CalendarEntry(
                        "y" + year + "@h",
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Span.of(PartialDate.parse("%04d".formatted(year)), null),
                        true,
                        "y",
                        "",
                        null,
                        List.of("a"),
                        "http://localhost/"))
            .toList();
    // When
    String text = CalendarFile.write("Hito", ends);
    // Then
    assertTrue(text.contains("DTSTART;VALUE=DATE:00010101\r\n"), text);
    assertTrue(text.contains("DTEND;VALUE=DATE:99991231\r\n"), text);
    assertTrue(text.contains("STATUS:CANCELLED\r\n"), text);
    strictly(text);
  }
}
