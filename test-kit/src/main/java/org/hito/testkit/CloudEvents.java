package org.hito.testkit;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks CloudEvents 1.0 with their SDK for Java, and what the SDK does not check. */
public final class CloudEvents {
  private static final int LONGEST_NAME = 20;

  private CloudEvents() {}

  /**
   * Fails unless the SDK can read the event.
   *
   * @throws AssertionError saying why not
   */
  public static CloudEvent assertReadable(String event) {
    try {
      return new JsonFormat().deserialize(event.getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException refused) {
      throw new AssertionError("no CloudEvent: " + refused.getMessage() + "\n" + event, refused);
    }
  }

  /**
   * Fails unless the event is valid in every respect, as every event written today must be.
   *
   * @throws AssertionError saying why not
   */
  public static void assertValid(String event) {
    CloudEvent read = assertReadable(event);
    if (!hasAbsoluteSchema(event)) {
      throw new AssertionError("dataschema is not absolute: " + read.getDataSchema());
    }
    if (read.getSubject() == null || read.getSubject().isEmpty() || read.getTime() == null) {
      throw new AssertionError("no subject or no time\n" + event);
    }
    List<String> names =
        read.getExtensionNames().stream().filter(name -> name.length() > LONGEST_NAME).toList();
    if (!names.isEmpty()) {
      throw new AssertionError("names of extensions are too long: " + names);
    }
  }

  /** Whether its schema can be found without knowing where the event came from. */
  static boolean hasAbsoluteSchema(String event) {
    URI schema = assertReadable(event).getDataSchema();
    return schema != null && schema.isAbsolute();
  }
}
