package org.hito.gateway.dashboard.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.PromiseList;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void itsEntriesAreOpenPromises() {
    // Given
    Thing agenda =
        Things.of(
            "{'items':[{'commitment':'mou','title':{'en':'Memorandum','es':'Memorando'},"
                + "'owner':'senacyt','status':'AGREED','dueOn':'2026-11-20'}],'total':40}");

    // When
    PromiseList open =
        PromiseList.of(Agenda.commitments(agenda), Labels.none(Things.ENGLISH), TODAY);

    // Then
    assertEquals("mou", open.promises().get(0).code());
    assertEquals("Memorandum", open.promises().get(0).label());
    assertEquals(8, open.promises().get(0).daysOverdue());
    assertEquals(39, open.leftOut());
  }

  @Test
  void withoutItsServiceThereIsNone() {
    assertFalse(Agenda.commitments(Thing.none(Things.ENGLISH)).has("total"));
  }
}
