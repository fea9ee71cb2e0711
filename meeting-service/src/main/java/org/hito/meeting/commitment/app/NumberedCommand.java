package org.hito.meeting.commitment.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.hito.meeting.commitment.domain.RecordCommitment;

/** A command whose commitment has a code, and whether it was carried out. */
public final class NumberedCommand {

  private final RecordCommitment command;
  private final AtomicBoolean carriedOut = new AtomicBoolean();

  NumberedCommand(RecordCommitment command) {
    this.command = command;
  }

  RecordCommitment command() {
    return command;
  }

  boolean isCarriedOut() {
    return carriedOut.get();
  }

  void carriedOut() {
    carriedOut.set(true);
  }
}
