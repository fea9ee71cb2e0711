package org.hito.gateway.webhooks.delivery;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.hito.gateway.Door;

/** An agency that subscribes, at a gateway under test. */
public final class Agency {

  public static final String PATH = "/api/v1/events/subscriptions";

  private final Door door;
  private final String bearer;

  public Agency(Door door, String code) {
    this.door = door;
    this.bearer = door.bearer(code);
  }

  /** A request for the facts of aggregates with a code prefix. */
  public static JsonObject wish(String sink, String prefix) {
    return new JsonObject()
        .put("sink", sink)
        .put("protocol", "HTTP")
        .put(
            "filters",
            new JsonArray()
                .add(new JsonObject().put("prefix", new JsonObject().put("subject", prefix))));
  }

  /** A new subscription as it was handed out. */
  public JsonObject subscribes(JsonObject wish) {
    var answer = send("POST", "", wish);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }

  /** A subscription as it is now. */
  public JsonObject sees(String id) {
    return new JsonObject(send("GET", "/" + id, new JsonObject()).body());
  }

  /** Changes one, whatever its version is. */
  public HttpResponse<String> patches(String id, JsonObject patch) {
    return send("PATCH", "/" + id, patch, "If-Match", "\"" + sees(id).getInteger("version") + "\"");
  }

  /** Sends a request below the collection. */
  public HttpResponse<String> send(String method, String path, JsonObject body, String... headers) {
    String[] all = new String[headers.length + 4];
    all[0] = "Authorization";
    all[1] = bearer;
    all[2] = "Content-Type";
    all[3] = "application/json";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return door.send(method, PATH + path, method.equals("GET") ? "" : body.encode(), all);
  }

  /** The items of a list below a subscription. */
  public JsonArray lists(String id, String path) {
    return new JsonObject(send("GET", "/" + id + path, new JsonObject()).body())
        .getJsonArray("items");
  }
}
