package org.hito.testkit;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Is a document a CloudEvent 1.0? Its SDK for Java is asked, and what that one does not look at is
 * looked at here.
 */
public final class CloudEvents {
  private static final int LONGEST_NAME = 20;

  private CloudEvents() {}

  /**
   * Fails unless the SDK reads it.
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
   * Fails unless it is one in every respect, as what is written now must be.
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

  /** True when its schema can be found without knowing where the event came from. */
  static boolean hasAbsoluteSchema(String event) {
    URI schema = assertReadable(event).getDataSchema();
    return schema != null && schema.isAbsolute();
  }
}
