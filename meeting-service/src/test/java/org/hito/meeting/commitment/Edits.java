package org.hito.meeting.commitment;

import static org.hito.meeting.MeetingApi.admin;

import io.restassured.response.ValidatableResponse;

/** Edits commitments as an administrator. */
final class Edits {

  private Edits() {}

  static ValidatableResponse patch(String code, String version, String body) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", version)
        .body(body)
        .patch("/api/v1/commitments/" + code)
        .then();
  }

  static ValidatableResponse put(String meeting, String code, String version, String body) {
    return admin()
        .header("If-Match", version)
        .body(body.replaceFirst("\\{", "{\"meeting\":\"" + meeting + "\","))
        .put("/api/v1/commitments/" + code)
        .then();
  }
}
