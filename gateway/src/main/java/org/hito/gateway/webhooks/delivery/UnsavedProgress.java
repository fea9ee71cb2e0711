package org.hito.gateway.webhooks.delivery;

import java.time.Instant;
import org.hito.gateway.webhooks.store.DeliveryStore.Saved;

/** What a worker has done since its progress was saved. */
final class UnsavedProgress {

  private boolean moved;
  private boolean urgent;
  private int delivered;
  private int beingSaved;
  private Instant deliveredAt;

  /** Facts were read: a restart would only read them again. */
  void read() {
    moved = true;
  }

  /** An attempt or a redelivery is over: a restart would repeat it. */
  void settled() {
    urgent = true;
  }

  void delivered(Instant now) {
    deliveredAt = now;
    delivered++;
  }

  boolean isMoved() {
    return moved;
  }

  boolean isUrgent() {
    return urgent;
  }

  /** How many deliveries another replica would repeat now. */
  int deliveries() {
    return delivered;
  }

  /** Begins to save; returns when the last fact was delivered, null if none was. */
  Instant beginSave() {
    moved = false;
    urgent = false;
    beingSaved = delivered;
    Instant last = deliveredAt;
    deliveredAt = null;
    return last;
  }

  void confirm() {
    delivered -= beingSaved;
    beingSaved = 0;
  }

  /** The save failed: what it contained is part of the next one. */
  void keep(Saved unsaved) {
    urgent = true;
    deliveredAt = deliveredAt == null ? unsaved.deliveredAt() : deliveredAt;
  }
}
