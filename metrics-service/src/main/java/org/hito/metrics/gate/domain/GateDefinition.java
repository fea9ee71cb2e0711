package org.hito.metrics.gate.domain;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;

/**
 * The definition of a gate, such as money that is paid once indicators reach a level.
 *
 * @param code its public identity
 * @param name what it is called
 * @param aliases other names it is known by
 * @param condition when it is open
 * @param releases the money it releases, or null
 * @param source where it was read, or null
 */
public record GateDefinition(
    String code,
    LocalisedText name,
    List<String> aliases,
    Condition condition,
    Release releases,
    Source source) {
  public GateDefinition {
    aliases = List.copyOf(aliases);
  }
}
