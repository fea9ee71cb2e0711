package org.hito.gateway.database;

/** A part of the gateway that needs its database, as readiness shows it. */
public interface DatabaseUse {

  /** What it is, such as {@code API keys}. */
  String name();

  /** How it is doing, while the database is away or there. */
  String state(boolean away);
}
