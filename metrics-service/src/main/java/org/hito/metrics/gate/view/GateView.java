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
 * @param label the name in the language asked for
 * @param definition its members stand beside the others
 * @param open whether it is open
 * @param reason why: each clause with the number seen
 */
public record GateView(
    String code,
    long version,
    String label,
    @JsonUnwrapped GateBody definition,
    boolean open,
    LocalisedText reason,
    Instant createdAt,
    Instant updatedAt) {
  /** The columns of a table of gates. */
  public static final Columns COLUMNS =
      Columns.of().text("code", "name.en", "name.es", "open", "reason.en", "reason.es");

  public static GateView of(Snapshot<Gate> snapshot, Language language) {
    Gate gate = snapshot.state();
    return new GateView(
        gate.code(),
        snapshot.version(),
        language.of(gate.definition().name()),
        GateBody.of(gate.definition()),
        gate.open(),
        GateReason.of(gate),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
