package org.hito.metrics.subject.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StatusTrailTest {

  private static final List<String> STATUSES =
      List.of("RECOMMENDED", "AGREED", "IN_PROGRESS", "BLOCKED", "DELIVERED", "VERIFIED");

  @Test
  void whatIsVerifiedAfterBeingDeliveredCountsSinceItWasDelivered() {
    // Given
    Subject subject =
        Subjects.moved(Subjects.moved(Subjects.mou("a", "IN_PROGRESS"), "DELIVERED"), "VERIFIED");

    // When
    Step entered = subject.trail().enteredAnyOf(Set.of("DELIVERED", "VERIFIED"));

    // Then
    assertEquals("a#2", entered.eventId());
  }

  @Test
  void whatIsDeliveredAgainCountsSinceTheSecondTime() {
    // Given
    Subject delivered = Subjects.moved(Subjects.mou("a", "IN_PROGRESS"), "DELIVERED");
    Subject again = Subjects.moved(Subjects.moved(delivered, "IN_PROGRESS"), "DELIVERED");

    // When
    Step entered = again.trail().enteredAnyOf(Set.of("DELIVERED", "VERIFIED"));

    // Then
    assertEquals("a#4", entered.eventId());
  }

  @Test
  void whatWasNeverElsewhereCountsSinceItWasKnown() {
    assertEquals(
        "a#1", Subjects.mou("a", "AGREED").trail().enteredAnyOf(Set.of("AGREED")).eventId());
    assertEquals("a#1", Subjects.mou("a", "AGREED").trail().enteredAnyOf(Set.of()).eventId());
  }

  @RepeatedTest(3)
  void theTrailSaysWhatTheWholeHistoryWouldSay(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      Subject subject = Subjects.mou("a", STATUSES.get(random.nextInt(STATUSES.size())));
      List<String> history = new ArrayList<>(List.of(subject.status()));
      for (int move = 0; move < random.nextInt(30); move++) {
        subject = Subjects.moved(subject, STATUSES.get(random.nextInt(STATUSES.size())));
        history.add(subject.status());
      }
      Set<String> asked = new TreeSet<>(Set.of(subject.status()));
      STATUSES.stream().filter(status -> random.nextBoolean()).forEach(asked::add);

      Step entered = subject.trail().enteredAnyOf(asked);

      assertEquals(sinceVersion(history, asked), entered.version(), () -> history + " " + asked);
    }
  }

  @Test
  void aHundredTimesForthAndBackDoesNotMakeTheTrailLonger() {
    // Given
    Subject subject = Subjects.mou("a", "IN_PROGRESS");

    // When
    for (int i = 0; i < 100; i++) {
      subject = Subjects.moved(Subjects.moved(subject, "DELIVERED"), "IN_PROGRESS");
    }

    // Then
    assertEquals(2, subject.trail().left().size());
  }

  private static long sinceVersion(List<String> history, Set<String> asked) {
    int since = history.size() - 1;
    while (since > 0 && asked.contains(history.get(since - 1))) {
      since--;
    }
    return since + 1L;
  }
}
