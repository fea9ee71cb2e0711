package org.hito.meeting.commitment;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.hito.meeting.MeetingApi;

/** Imports of commitments for tests. */
final class Imports {

  static final String HEADER =
      "code,meeting,title.en,title.es,kind,status,owner,partners,dueOn,initiatives\n";

  private Imports() {}

  /** The meeting of all rows. */
  static void givenMeeting() {
    if (MeetingApi.reader().get("/api/v1/meetings/import-meeting").statusCode() == 404) {
      MeetingApi.givenForumAndMeeting("import-forum", "import-meeting");
    }
  }

  static String row(String code) {
    return code
        + ",import-meeting,Course,Curso,training,AGREED,economia-mx,us-state;utp,2022-12,\n";
  }

  static ValidatableResponse send(
      RequestSpecification from, String type, String path, String body) {
    return from.config(
            RestAssured.config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/commitments/import" + path)
        .then();
  }

  static ValidatableResponse send(String csv) {
    return send(editor(OWNER), "text/csv", "", csv);
  }
}
