package org.hito.meeting;

import static java.util.Map.entry;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.admin;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Function;
import org.hito.testkit.access.AccessRules;
import org.hito.testkit.access.Attempt;

@QuarkusTest
@MeetingServiceTest
class AccessComponentTest extends AccessRules {

  private static final String API = "/api/v1/";
  private static final String FORUM =
      "{\"name\":{\"en\":\"%s\"},\"convenors\":[\"economia-mx\",\"us-state\"]}";

  AccessComponentTest() {
    super("meeting-service", OWNER, STRANGER);
  }

  @Override
  protected void givenAThingOfEachKind(String code) {
    MeetingApi.givenOrganisation(code);
    if (MeetingApi.reader().get(API + "meetings/" + code).statusCode() == 404) {
      MeetingApi.givenForumAndMeeting(code, code);
      MeetingApi.record(code, MeetingApi.promise(code)).statusCode(201);
    }
  }

  @Override
  protected Map<String, Function<String, Attempt>> attempts() {
    return Map.ofEntries(
        entry("PUT /api/v1/forums/{code} new", code -> declared("forums", code, forum("A"))),
        entry(
            "PUT /api/v1/forums/{code} again",
            code -> again("forums", code, forum("A"), forum("B"))),
        entry("PATCH /api/v1/forums/{code}", code -> patched("forums", code, forum("A"), "name")),
        entry("PUT /api/v1/meetings/{code} new", code -> declared("meetings", code, meeting())),
        entry(
            "PUT /api/v1/meetings/{code} again",
            code -> again("meetings", code, meeting(), meeting().replace("Review", "Other"))),
        entry(
            "PUT /api/v1/meetings/{code} with another host",
            code ->
                again(
                    "meetings",
                    code,
                    meeting(),
                    meeting().replaceFirst("\\{", "{\"host\":\"utp\","))),
        entry(
            "PATCH /api/v1/meetings/{code}", code -> patched("meetings", code, meeting(), "title")),
        entry("POST /api/v1/meetings/{code}/moves", AccessComponentTest::closing),
        entry(
            "POST /api/v1/meetings/{meeting}/commitments",
            code ->
                Attempt.json(
                    API + "meetings/access/commitments",
                    MeetingApi.promise(code),
                    API + "commitments/" + code)),
        entry("POST /api/v1/commitments/import", AccessComponentTest::imported),
        entry(
            "PUT /api/v1/commitments/{code} new", code -> declared("commitments", code, promise())),
        entry(
            "PUT /api/v1/commitments/{code} again",
            code -> again("commitments", code, promise(), promise().replace("MoU", "Memo"))),
        entry(
            "PUT /api/v1/commitments/{code} with another owner",
            code ->
                again(
                    "commitments",
                    code,
                    promise(),
                    promise().replace("\"owner\":\"economia-mx\"", "\"owner\":\"utp\""))),
        entry(
            "PATCH /api/v1/commitments/{code}",
            code -> patched("commitments", code, promise(), "title")),
        entry(
            "POST /api/v1/commitments/{code}/moves to IN_PROGRESS",
            code -> step(code, "moves", "{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\"}")),
        entry("POST /api/v1/commitments/{code}/moves to VERIFIED", AccessComponentTest::verified),
        entry(
            "POST /api/v1/commitments/{code}/updates",
            code -> step(code, "updates", "{\"progress\":10,\"on\":\"2022-05-01\"}")),
        entry(
            "POST /api/v1/commitments/{code}/renegotiations",
            code ->
                step(
                    code,
                    "renegotiations",
                    """
                    {"dueOn":"2023","on":"2022-05-01","reason":"Time","agreedWith":["us-state"]}
                    """)),
        entry(
            "PUT /api/v1/commitments/{code} outside a meeting",
            code ->
                declared(
                    "commitments",
                    code,
                    MeetingApi.promise().replaceFirst("\\{", "{\"agreedOn\":\"2022-04\","))),
        entry(
            "POST /api/v1/commitments/{code}/reviews",
            code ->
                step(
                    code,
                    "reviews",
                    "{\"meeting\":\"access\",\"on\":\"2022-04\",\"outcome\":\"NOTED\"}")),
        entry(
            "POST /api/v1/commitments/{code}/corrections",
            code ->
                step(code, "corrections", "{\"dueOn\":\"2022-07-31\",\"reason\":\"Misread\"}")));
  }

  private static Attempt declared(String collection, String code, String body) {
    return Attempt.declaration(API + collection + "/" + code, body);
  }

  private static Attempt again(String collection, String code, String first, String second) {
    put(collection, code, first);
    return Attempt.revision(API + collection + "/" + code, second);
  }

  private static Attempt patched(String collection, String code, String body, String member) {
    put(collection, code, body);
    return Attempt.patch(
        API + collection + "/" + code, "{\"%s\":{\"en\":\"C\"}}".formatted(member));
  }

  private static Attempt closing(String code) {
    put("meetings", code, meeting());
    return Attempt.json(
        API + "meetings/" + code + "/moves",
        "{\"to\":\"CLOSED\",\"on\":\"2022-05-01\"}",
        API + "meetings/" + code);
  }

  private static Attempt imported(String code) {
    return new Attempt(
        API + "commitments/import",
        "code,meeting,title.en,kind,status,owner\n%s,access,Memo,mou,AGREED,economia-mx\n"
            .formatted(code),
        Map.of("Content-Type", "text/csv"),
        API + "commitments/" + code);
  }

  private static Attempt step(String code, String step, String body) {
    put("commitments", code, promise());
    return Attempt.json(
        API + "commitments/" + code + "/" + step, body, API + "commitments/" + code);
  }

  private static Attempt verified(String code) {
    put("commitments", code, promise());
    move(code, "{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\"}");
    move(
        code,
        """
        {"to":"DELIVERED","on":"2022-05-02","evidence":[{"title":"Paper","url":"https://gob.mx/p"}]}
        """);
    return Attempt.json(
        API + "commitments/" + code + "/moves",
        "{\"to\":\"VERIFIED\",\"on\":\"2022-05-03\"}",
        API + "commitments/" + code);
  }

  private static void move(String code, String body) {
    admin().body(body).post(API + "commitments/" + code + "/moves").then().statusCode(200);
  }

  private static void put(String collection, String code, String body) {
    admin().body(body).put(API + collection + "/" + code).then().statusCode(201);
  }

  private static String forum(String name) {
    return FORUM.formatted(name);
  }

  private static String meeting() {
    return MeetingApi.meeting("access", "HELD");
  }

  private static String promise() {
    return MeetingApi.promise().replaceFirst("\\{", "{\"meeting\":\"access\",");
  }
}
