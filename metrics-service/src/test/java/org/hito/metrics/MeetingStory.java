package org.hito.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The facts of a meeting, as meeting-service would publish them. */
public final class MeetingStory {

  private final String code;
  private final String forum;
  private List<String> initiatives = List.of();
  private String status = "PLANNED";
  private String type = "scheduled";
  private long version = 1;
  private UUID id = UUID.randomUUID();

  private MeetingStory(String code, String forum) {
    this.code = code;
    this.forum = forum;
  }

  public static MeetingStory scheduled(String code, String forum) {
    return new MeetingStory(code, forum);
  }

  /** Serves these initiatives from the next fact on. */
  public MeetingStory serving(String... codes) {
    initiatives = List.of(codes);
    return this;
  }

  /** Serves these from a revision on. */
  public MeetingStory revisedToServe(String... codes) {
    type = "revised";
    version++;
    id = UUID.randomUUID();
    return serving(codes);
  }

  public MeetingStory moved(String to) {
    status = to;
    type = to.toLowerCase(Locale.ROOT);
    version++;
    id = UUID.randomUUID();
    return this;
  }

  public String code() {
    return code;
  }

  /** The newest fact; the meeting took place in April 2022. */
  public String fact() {
    return FactText.of(
        id,
        "meeting." + type,
        code,
        version,
        "2026-03-03",
        Map.of(),
        Map.of(
            "status",
            status,
            "forum",
            forum,
            "from",
            "2022-04",
            "to",
            "2022-04",
            "initiatives",
            initiatives));
  }
}
