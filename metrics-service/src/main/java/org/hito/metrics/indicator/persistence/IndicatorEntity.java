package org.hito.metrics.indicator.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hito.kit.store.AggregateEntity;

/** The row of an indicator. */
@Entity
@Table(name = "indicator")
class IndicatorEntity extends AggregateEntity {

  String strategy;
  String pillar;
  String dimension;
  String measure;
  String status;

  @Column(name = "stale_on")
  LocalDate staleOn;

  @Column(name = "judged_on")
  LocalDate judgedOn;

  @Column(name = "silent_from")
  LocalDate silentFrom;
}
