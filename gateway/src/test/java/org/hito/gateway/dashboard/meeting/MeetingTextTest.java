package org.hito.gateway.dashboard.meeting;

import static org.hito.gateway.dashboard.promise.Commitments.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'status':'HELD','from':'2026-08-20','place':'Mexico City' | 20 Aug 2026 | Held on 20 Aug 2026 in Mexico City.
          'status':'HELD','from':'2026-08-20','place':'x','placeText':{'en':'The Hague','es':'La Haya'} | 20 Aug 2026 | Held on 20 Aug 2026 in The Hague.
          'status':'CLOSED','from':'2024-12-10','to':'2024-12-12' | 10–12 Dec 2024 | Held from 10 to 12 Dec 2024.
          'status':'HELD','from':'2024-11-30','to':'2024-12-02' | 30 Nov 2024–2 Dec 2024 | Held from 30 Nov 2024 to 2 Dec 2024.
          'status':'PLANNED','from':'2027-02' | February 2027 | Planned in February 2027.
          'status':'PLANNED' | no date yet | Planned.
          'status':'HELD','series':{'en':'Monthly since 2021','es':'Cada mes desde 2021'} | Monthly since 2021 | Held.
          """)
  void aMeetingSaysWhenAndWhereItIs(String members, String when, String sentence) {
    // Given
    var meeting = thing("{" + members + "}");

    // Then
    assertEquals(when, MeetingText.when(meeting));
    assertEquals(sentence, MeetingText.of(meeting));
  }
}
