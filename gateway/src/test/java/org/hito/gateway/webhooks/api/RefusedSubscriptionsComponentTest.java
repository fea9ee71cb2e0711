package org.hito.gateway.webhooks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.webhooks.delivery.Agency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for subscriptions that are refused. */
@QuarkusTest
@GatewayTest
class RefusedSubscriptionsComponentTest extends SubscribingAgency {

  private static Set<String> errors(HttpResponse<String> answer) {
    return json(answer).getJsonArray("errors").stream()
        .map(JsonObject.class::cast)
        .map(error -> error.getString("pointer") + " " + error.getString("code"))
        .collect(Collectors.toSet());
  }

  @Test
  void aValueOfAParameterIsOneValue() {
    // When
    var answer =
        agency.send(
            "POST",
            "",
            wish().put("config", new JsonObject().put("subject", new JsonArray().add("a,b"))));
    // Then
    assertEquals(422, answer.statusCode(), answer.body());
  }

  @Test
  void everyBrokenRuleIsNamedWithItsPlace() {
    // Given
    var request =
        new JsonObject(
            """
            {"sink": "https://0x7f.1/", "protocol": "MQTT5", "protocolsettings": {"method": "PUT", "headers": {}},
             "types": ["commitment.delivered"], "sinkCredential": {"credentialType": "PLAIN"},
             "config": {"start": "yesterday", "interval": 5, "type": ["comitment.*", "commitment.*", "*"], "subject": ["X"]}, "status": "SWITCHED_OFF",
             "filters": [{"exact": {"typ": "x"}}, {"prefix": {}}, {"all": []}, {"sql": "true"}, {},
                         {"not": {"exact": {"type": 1}}}, {"exact": {"type": "a"}, "prefix": {"type": "a"}}]}
            """);
    // When
    var answer = agency.send("POST", "", request);
    // Then
    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Set.of(
            "/sink not-a-sink",
            "/protocol not-http",
            "/protocolsettings/method not-post",
            "/protocolsettings/headers unknown-member",
            "/types/0 not-a-type",
            "/sinkCredential unknown-member",
            "/config/start not-a-start",
            "/config/interval unknown-member",
            "/config/type/0 not-a-stream-parameter",
            "/config/subject/0 not-a-stream-parameter",
            "/status not-yours-to-set",
            "/filters/0/exact/typ unknown-attribute",
            "/filters/1/prefix empty",
            "/filters/2/all empty",
            "/filters/3/sql unknown-dialect",
            "/filters/4 not-one-dialect",
            "/filters/5/not/exact/type not-a-text",
            "/filters/6 not-one-dialect"),
        errors(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"sink\"", "{\"sink\": null, \"protocol\": null}"})
  void anEmptyWishIsRefused(String body) {
    // When
    var answer =
        door.send(
            "POST",
            Agency.PATH,
            body,
            "Authorization",
            door.bearer("senacyt"),
            "Content-Type",
            "application/json");
    // Then
    assertEquals(422, answer.statusCode(), answer.body());
  }

  @Test
  void filtersHaveALimit() {
    // Given
    var filters = new JsonArray();
    IntStream.range(0, 60)
        .forEach(
            one ->
                filters.add(
                    new JsonObject()
                        .put(
                            "not",
                            new JsonObject()
                                .put("exact", new JsonObject().put("subject", "s" + one)))));
    // When
    var answer = agency.send("POST", "", wish().put("filters", filters));
    // Then
    assertEquals(Set.of("/filters too-many-filters"), errors(answer));
  }

  @Test
  void anAgencyHasALimitedNumber() {
    // Given
    IntStream.range(0, 20).forEach(one -> agency.subscribes(wish()));
    // When
    var answer = agency.send("POST", "", wish());
    // Then
    assertEquals(409, answer.statusCode());
    assertEquals("too-many-subscriptions", json(answer).getString("code"));
  }

  @Test
  void aRedeliverySaysWhatItWants() {
    // Given
    String id = agency.subscribes(wish()).getString("id");
    // When
    var answer = agency.send("POST", "/" + id + "/redeliveries", new JsonObject());
    // Then
    assertEquals(Set.of("/from required"), errors(answer));
  }
}
