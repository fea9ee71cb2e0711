package org.hito.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts of a commitment, as meeting-service would publish them. */
public final class CommitmentStory {

  private static final Map<String, String> TYPES =
      Map.of(
          "PROPOSED", "proposed",
          "AGREED", "agreed",
          "IN_PROGRESS", "started",
          "BLOCKED", "blocked",
          "DELIVERED", "delivered",
          "VERIFIED", "verified",
          "DROPPED", "dropped");

  private final String code;
  private String kind;
  private String forum;
  private String owner = "economia-mx";
  private List<Map<String, Object>> contributions = List.of();
  private List<String> initiatives = List.of();
  private String status;
  private LocalDate on = LocalDate.of(2026, 1, 1);
  private boolean undated;
  private long version;
  private String type;
  private UUID id;

  private CommitmentStory(String code, String kind, String forum) {
    this.code = code;
    this.kind = kind;
    this.forum = forum;
  }

  /** Recorded with a status on the first of January 2026; each later fact is a day later. */
  public static CommitmentStory recorded(String code, String kind, String forum, String status) {
    CommitmentStory story = new CommitmentStory(code, kind, forum);
    story.status = status;
    return story.next("recorded");
  }

  /** Its facts give no dates of their own. */
  public CommitmentStory undated() {
    undated = true;
    return this;
  }

  public CommitmentStory contributing(String indicator, String amount) {
    contributions = List.of(Map.of("indicator", indicator, "amount", new BigDecimal(amount)));
    return this;
  }

  public CommitmentStory meantFor(String... codes) {
    initiatives = List.of(codes);
    return this;
  }

  public CommitmentStory moved(String to) {
    String fact = TYPES.get(to);
    boolean reopened =
        to.equals("IN_PROGRESS") && (status.equals("DELIVERED") || status.equals("VERIFIED"));
    status = to;
    return next(reopened ? "reopened" : fact);
  }

  public CommitmentStory revisedTo(String newKind) {
    kind = newKind;
    return next("revised");
  }

  public CommitmentStory ofType(String other) {
    return next(other);
  }

  private CommitmentStory next(String fact) {
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

  public long version() {
    return version;
  }

  public LocalDate on() {
    return on;
  }

  /** The newest fact. */
  public String fact() {
    return FactText.of(
        id,
        "commitment." + type,
        code,
        version,
        on.toString(),
        undated ? Map.of() : Map.of("on", on.toString()),
        Map.of(
            "code", code,
            "status", status,
            "kind", kind,
            "meeting", forum + "-2026",
            "forum", forum,
            "owner", owner,
            "initiatives", initiatives,
            "contributions", contributions));
  }
}
