package org.hito.gateway.database;

/** A part of the gateway that needs its database, as readiness shows it. */
public interface DatabaseUse {

  /** What it is, such as {@code API keys}. */
  String name();

  /** Its state, depending on whether the database is available. */
  String state(boolean away);
}
