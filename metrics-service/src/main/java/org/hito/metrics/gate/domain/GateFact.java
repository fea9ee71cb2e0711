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
   * @param reason why
   */
  record Turned(Instant occurredAt, boolean open, LocalisedText reason) implements GateFact {}
}
