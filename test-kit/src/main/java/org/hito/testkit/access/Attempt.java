package org.hito.testkit.access;

import java.util.Map;

/**
 * One call of an operation that would succeed for whoever may make it.
 *
 * @param path with its query
 * @param body empty for none
 * @param headers more headers than the credentials
 * @param thing path of what the call would change; it may not exist before
 */
public record Attempt(String path, String body, Map<String, String> headers, String thing) {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** A call with a JSON body that creates or changes a thing. */
  public static Attempt json(String path, String body, String thing) {
    return new Attempt(path, body, JSON, thing);
  }

  /** A declaration of a thing, or another declaration of it. */
  public static Attempt declaration(String path, String body) {
    return new Attempt(path, body, JSON, path);
  }

  /** Another declaration of a thing that exists. */
  public static Attempt revision(String path, String body) {
    return new Attempt(
        path, body, Map.of("Content-Type", "application/json", "If-Match", "*"), path);
  }

  /** A merge patch of a thing. */
  public static Attempt patch(String path, String body) {
    return new Attempt(
        path, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", "*"), path);
  }
}
