package org.hito.metrics.gate.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;
import org.hito.metrics.gate.domain.Gate;
import org.hito.metrics.gate.domain.GateReason;

/**
 * A gate as the API and its facts show it.
 *
 * @param version the ETag; rises with every change of definition, and when it opens or shuts
 * @param label the name in the requested language
 * @param definition its members are written next to the others
 * @param open whether it is open
 * @param reason why: each clause with the number seen and the indicator's code
 * @param explanation the same with the indicators' names, and numbers as people write them
 */
public record GateView(
    String code,
    long version,
    String label,
    @JsonUnwrapped GateBody definition,
    boolean open,
    LocalisedText reason,
    LocalisedText explanation,
    Instant createdAt,
    Instant updatedAt) {
  /** The columns of a table of gates. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es", "open", "reason.en", "reason.es")
          .text("explanation.en", "explanation.es", "releases.fund")
          .number("releases.amount", "releases.from", "releases.to")
          .text("releases.currency", "releases.initiative");

  public static GateView of(Snapshot<Gate> snapshot, Language language) {
    Gate gate = snapshot.state();
    return new GateView(
        gate.code(),
        snapshot.version(),
        language.of(gate.definition().name()),
        GateBody.of(gate.definition()),
        gate.open(),
        GateReason.of(gate),
        GateReason.named(gate),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
