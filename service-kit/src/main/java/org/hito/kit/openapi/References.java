package org.hito.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** References to component schemas. */
final class References {

  private static final String SCHEMAS = "#/components/schemas/";

  private References() {}

  static Schema to(String name) {
    return OASFactory.createSchema().ref(SCHEMAS + name);
  }

  /** The name of the component schema it refers to, or null. */
  static String name(Schema schema) {
    String reference = schema.getRef();
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
