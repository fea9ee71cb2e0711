package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.Decision;

/** Reassesses an initiative's health after a change of one of its indicators. */
public final class AnswerToIndicators {

  private AnswerToIndicators() {}

  /** Decides, given the initiative with the current progress of its indicators. */
  public static Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today) {
    return HealthAssessment.of(initiative, initiative, List.of(), today);
  }
}
