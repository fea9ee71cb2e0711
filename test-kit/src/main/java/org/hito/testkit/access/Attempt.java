package org.hito.testkit.access;

import java.util.Map;

/**
 * One call of an operation that succeeds for every permitted caller.
 *
 * @param path with its query
 * @param body empty for none
 * @param headers in addition to the credentials
 * @param thing path of the resource that the call would change, which need not exist before
 */
public record Attempt(String path, String body, Map<String, String> headers, String thing) {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** A call with a JSON body that creates or changes a resource. */
  public static Attempt json(String path, String body, String thing) {
    return new Attempt(path, body, JSON, thing);
  }

  /** A first or later declaration of a resource. */
  public static Attempt declaration(String path, String body) {
    return new Attempt(path, body, JSON, path);
  }

  /** A declaration of an existing resource. */
  public static Attempt revision(String path, String body) {
    return new Attempt(
        path, body, Map.of("Content-Type", "application/json", "If-Match", "*"), path);
  }

  /** A merge patch of a resource. */
  public static Attempt patch(String path, String body) {
    return new Attempt(
        path, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", "*"), path);
  }
}
