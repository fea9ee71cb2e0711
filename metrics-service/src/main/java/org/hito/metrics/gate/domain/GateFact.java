package org.hito.metrics.gate.domain;

import java.time.Instant;
import org.hito.kit.domain.LocalisedText;

/** What can happen to a gate. */
public sealed interface GateFact {
  /** When it happened in the world. */
  Instant occurredAt();

  /** It was defined. */
  record Defined(Instant occurredAt) implements GateFact {}

  /** Its definition was revised. */
  record Revised(Instant occurredAt, GateDefinition before) implements GateFact {}

  /**
   * It opened, or shut.
   *
   * @param reason why, with the codes of indicators
   * @param explanation why, with their names
   */
  record Turned(Instant occurredAt, boolean open, LocalisedText reason, LocalisedText explanation)
      implements GateFact {

    /** Whether it opened or shut, and why. */
    public static Turned of(Gate gate, Instant occurredAt) {
      return new Turned(occurredAt, gate.open(), GateReason.of(gate), GateReason.named(gate));
    }
  }
}
