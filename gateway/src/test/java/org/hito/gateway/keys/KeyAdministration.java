package org.hito.gateway.keys;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hito.gateway.Door;

/** An administrator of a gateway under test. */
public final class KeyAdministration {

  public static final String PATH = "/api/v1/admin/keys";

  private final Door door;
  private final String bearer;

  public KeyAdministration(Door door) {
    this.door = door;
    this.bearer = door.bearer("admin");
  }

  /** One who is admitted already: a gateway that has just started waits for its database. */
  public static KeyAdministration admittedBy(Door door) {
    var admin = new KeyAdministration(door);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> admin.send("GET", "", "").statusCode() == 200);
    return admin;
  }

  /** The code of a problem. */
  static String code(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("code");
  }

  /** A request for a key that may do everything, to be changed by tests. */
  public static JsonObject request() {
    return new JsonObject()
        .put("agency", "senacyt")
        .put("name", "Importer of observations")
        .put("roles", new JsonArray().add("agency-editor"))
        .put("scopes", new JsonArray().add("read").add("write"));
  }

  public HttpResponse<String> issue(JsonObject request, String... headers) {
    return send("POST", "", request.encode(), headers);
  }

  /** A new key as it was handed out. */
  public JsonObject issued(JsonObject request) {
    return new JsonObject(issue(request).body());
  }

  /**
   * Sends a request below the collection.
   *
   * @param headers more of them
   */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    String[] all = new String[headers.length + 4];
    all[0] = "Authorization";
    all[1] = bearer;
    all[2] = "Content-Type";
    all[3] = "application/json";
    System.arraycopy(headers, 0, all, 4, headers.length);
    return door.send(method, PATH + path, body, all);
  }
}
