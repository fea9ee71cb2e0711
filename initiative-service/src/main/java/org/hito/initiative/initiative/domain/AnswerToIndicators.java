package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.Decision;

/** Looks at an initiative's health anew, because one of its indicators stands otherwise. */
public final class AnswerToIndicators {

  private AnswerToIndicators() {}

  /** Decides on an initiative that knows its indicators as they stand by now. */
  public static Decision<Initiative, InitiativeFact> decide(
      Initiative initiative, LocalDate today) {
    return Outcome.of(initiative, initiative, List.of(), today);
  }
}
