package org.hito.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** References to the schemas among the components. */
final class References {

  private static final String SCHEMAS = "#/components/schemas/";

  private References() {}

  static Schema to(String name) {
    return OASFactory.createSchema().ref(SCHEMAS + name);
  }

  /** The name a schema refers to, or null. */
  static String name(Schema schema) {
    String reference = schema.getRef();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
