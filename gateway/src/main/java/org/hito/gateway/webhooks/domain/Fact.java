package org.hito.gateway.webhooks.domain;

import java.time.Instant;

/** A fact to be delivered. */
public final class Fact {

  /** A place in the log. */
  public record Place(int topic, int partition, long offset) {}

  private final Place place;
  private final String id;
  private final String type;
  private final String subject;
  private final byte[] event;
  private final Instant appendedAt;

  /**
   * @param type short, such as {@code commitment.delivered}
   * @param event the CloudEvent as it was published, which nobody changes
   * @param appendedAt when it was appended to the log
   */
  public Fact(
      Place place, String id, String type, String subject, byte[] event, Instant appendedAt) {
    this.place = place;
    this.id = id;
    this.type = type;
    this.subject = subject;
    this.event = event;
    this.appendedAt = appendedAt;
  }

  public Place place() {
    return place;
  }

  public String id() {
    return id;
  }

  public String type() {
    return type;
  }

  public String subject() {
    return subject;
  }

  public byte[] event() {
    return event;
  }

  public Instant appendedAt() {
    return appendedAt;
  }

  /** The key within which order is kept: a code is unique within its aggregate only. */
  String thing() {
    return place.topic() + "/" + subject;
  }
}
