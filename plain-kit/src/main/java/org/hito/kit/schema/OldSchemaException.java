package org.hito.kit.schema;

import java.util.List;

/** The schema of a database is older than this version needs; the message says what to do. */
public final class OldSchemaException extends RuntimeException {

  OldSchemaException(List<String> missing) {
    super(
        "the schema is older than this version needs (missing: %s);".formatted(described(missing))
            + " run --migrate once, or start with HITO_MIGRATE_AT_START=true",
        null,
        false,
        false);
  }

  private static String described(List<String> missing) {
    String first = missing.get(0);
    return missing.size() == 1 ? first : first + " and %d more".formatted(missing.size() - 1);
  }
}
