package org.hito.gateway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/meetings/x, /api/v1/meetings/x",
    "/api/v1/links, /api/v1/links",
    "/api/v1/links/abcdefghijk1, /api/v1/links/abcdefghijk1",
    "/api/v1/links/hito_link_abcdefghijk1_SECRET_00ff/calendar.ics, /api/v1/links/hito_link_abcdefghijk1/calendar.ics",
    "/api/v1/links/hito_link_abcdefghijk1_SECRET_00ff, /api/v1/links/hito_link_abcdefghijk1",
    "/hito_link_abcdefghijk1_SECRET_00ff, /hito_link_abcdefghijk1",
    "/api/v1/links/hito_link_abc_SECRET/changes.atom, /api/v1/links/-/changes.atom",
    "/api/v1/links/SECRET/calendar.ics, /api/v1/links/-/calendar.ics"
  })
  void theSecretOfALinkIsNotShown(String path, String shown) {
    assertEquals(shown, LoggedPath.of(path, path));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/%6Cinks/hito%5Flink_abcdefghijk1_SECRET_00ff/calendar.ics,"
        + " /api/v1/links/hito_link_abcdefghijk1_SECRET_00ff/calendar.ics,"
        + " /api/v1/links/hito_link_abcdefghijk1/calendar.ics",
    "/api/v1/meetings/%78, /api/v1/meetings/x, /api/v1/meetings/%78"
  })
  void escapesHideNoSecretAndOtherPathsStayAsTheyWereWritten(
      String path, String normalised, String shown) {
    assertEquals(shown, LoggedPath.of(path, normalised));
  }
}
