package org.hito.metrics;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The facts of an initiative, as initiative-service would publish them. */
public final class InitiativeStory {
  private final String code;
  private final String kind;
  private final String lead;
  private String strategy;
  private String status;
  private LocalDate on = LocalDate.of(2026, 1, 1);
  private long version;
  private String type;
  private UUID id;

  private InitiativeStory(String code, String kind, String strategy, String lead) {
    this.code = code;
    this.kind = kind;
    this.strategy = strategy;
    this.lead = lead;
  }

  /** Registered as proposed on the first of January 2026; each later fact is a day later. */
  public static InitiativeStory registered(String code, String kind, String strategy, String lead) {
    InitiativeStory story = new InitiativeStory(code, kind, strategy, lead);
    story.status = "PROPOSED";
    return story.next("registered");
  }

  public InitiativeStory moved(String to) {
    status = to;
    return next("status-changed");
  }

  public InitiativeStory revisedTo(String otherStrategy) {
    strategy = otherStrategy;
    return next("revised");
  }

  private InitiativeStory next(String fact) {
    version++;
    on = on.plusDays(version > 1 ? 1 : 0);
    type = fact;
    id = UUID.randomUUID();
    return this;
  }

  public String code() {
    return code;
  }

  public UUID id() {
    return id;
  }

  /** The newest fact. */
  public String fact() {
    return FactText.of(
        id,
        "initiative." + type,
        code,
        version,
        on.toString(),
        Map.of("on", on.toString()),
        Map.of("code", code, "status", status, "kind", kind, "strategy", strategy, "lead", lead));
  }
}
