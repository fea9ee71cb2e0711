package org.hito.gateway.events.log;

import jakarta.inject.Singleton;

/** The beginning of the log when it was last looked up. A position before it has lost facts. */
@Singleton
public final class LogBeginning {

  private volatile Position position = Position.beginning(Topics.count());

  public void moveTo(Position beginning) {
    position = beginning;
  }

  public Position position() {
    return position;
  }

  /** Whether everything after a position can still be read. */
  public boolean isReachedBy(Position reader) {
    return reader.inLog().reaches(position);
  }
}
