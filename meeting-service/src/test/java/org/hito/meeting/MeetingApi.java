package org.hito.meeting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.hito.testkit.Passports;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;

/** Requests as the gateway passes them on. */
public final class MeetingApi {

  public static final String OWNER = "economia-mx";
  public static final String OTHER = "us-state";
  public static final String STRANGER = "utp";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Passports PASSPORTS = Passports.to("meeting-service");

  private MeetingApi() {}

  public static RequestSpecification admin() {
    return given().auth().oauth2(PASSPORTS.admin()).contentType("application/json");
  }

  public static RequestSpecification reader() {
    return given().auth().oauth2(PASSPORTS.anonymous());
  }

  /** An editor and verifier of an agency, like the local clients. */
  public static RequestSpecification editor(String agency) {
    return as(agency, "agency-editor", "verifier");
  }

  public static RequestSpecification as(String agency, String... roles) {
    return given()
        .auth()
        .oauth2(PASSPORTS.forAgency(agency, roles))
        .contentType("application/json");
  }

  /** Makes an organisation and waits until the service knows it. */
  public static void givenOrganisation(String code) {
    if (!isKnown(code)) {
      ReferenceTopics.publish(ReferenceTopics.ORGANISATION, code);
      await().atMost(PATIENCE).until(() -> isKnown(code));
    }
  }

  private static boolean isKnown(String organisation) {
    return reader().get("/api/v1/organisations/" + organisation + "/record").statusCode() == 200;
  }

  /** Makes the organisations, a forum they convene and a meeting of it that was held. */
  public static void givenForumAndMeeting(String forum, String meeting) {
    List.of(OWNER, OTHER, STRANGER).forEach(MeetingApi::givenOrganisation);
    declareForum(forum).statusCode(anyOf(equalTo(200), equalTo(201)));
    declareMeeting(meeting, meeting(forum, "HELD")).statusCode(201);
  }

  /** Makes an initiative and a meeting of the forum that serves it. */
  public static void givenMeetingServing(String initiative, String forum, String meeting) {
    ReferenceTopics.publish(ReferenceTopics.INITIATIVE, initiative);
    String serving =
        meeting(forum, "HELD").replaceFirst("\\{", "{\"initiatives\":[\"" + initiative + "\"],");
    await()
        .atMost(PATIENCE)
        .until(() -> declareMeeting(meeting, serving).extract().statusCode() == 201);
  }

  private static ValidatableResponse declareForum(String code) {
    return admin()
        .body(
            """
            {"name":{"en":"High Level Economic Dialogue","es":"Diálogo Económico de Alto Nivel"},
             "aliases":["HLED","DEAN"],"convenors":["economia-mx","us-state"]}
            """)
        .put("/api/v1/forums/" + code)
        .then();
  }

  /** The body of a meeting in April 2022. */
  public static String meeting(String forum, String status) {
    return """
    {"forum":"%s","title":{"en":"Review meeting","es":"Reunión de revisión"},"from":"2022-04",
     "countries":2,"agenda":[{"title":{"en":"Key achievements"},"session":1}],"status":"%s"}
    """
        .formatted(forum, status);
  }

  public static ValidatableResponse declareMeeting(String code, String body) {
    return editor(OWNER).body(body).put("/api/v1/meetings/" + code).then();
  }

  /** The body of a commitment of the owner, without a code. */
  public static String promise() {
    return """
    {"title":{"en":"MoU on chip skills","es":"Memorando sobre talento en semiconductores"},
     "kind":"mou","status":"AGREED","owner":"economia-mx","partners":["us-state"],
     "dueOn":"2022-06-30","contributions":[{"indicator":"trained-people","amount":0.10}]}
    """;
  }

  /** The same with a code. */
  public static String promise(String code) {
    return promise().replaceFirst("\\{", "{\"code\":\"" + code + "\",");
  }

  public static ValidatableResponse record(String meeting, String body) {
    return editor(OWNER).body(body).post("/api/v1/meetings/" + meeting + "/commitments").then();
  }

  public static ValidatableResponse move(String agency, String commitment, String to, String on) {
    return editor(agency)
        .body("{\"to\":\"%s\",\"on\":\"%s\"}".formatted(to, on))
        .post("/api/v1/commitments/" + commitment + "/moves")
        .then();
  }

  /** Agrees on another due date of a commitment of the owner, with the other. */
  public static ValidatableResponse renegotiate(String commitment, String dueOn, String on) {
    return editor(OWNER)
        .body(
            """
            {"dueOn":"%s","on":"%s","reason":"More time","agreedWith":["us-state"]}
            """
                .formatted(dueOn, on))
        .post("/api/v1/commitments/" + commitment + "/renegotiations")
        .then();
  }

  /** The facts of one thing, once there are this many. */
  public static List<TopicRecord> facts(String aggregate, String code, int count) {
    return TopicReader.of("hito." + aggregate + ".facts.v1")
        .until(records -> of(code, records).size() >= count)
        .stream()
        .filter(record -> code.equals(record.key()))
        .toList();
  }

  private static List<TopicRecord> of(String code, List<TopicRecord> records) {
    return records.stream().filter(record -> code.equals(record.key())).toList();
  }
}
