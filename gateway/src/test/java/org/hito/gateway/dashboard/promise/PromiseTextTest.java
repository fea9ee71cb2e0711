package org.hito.gateway.dashboard.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTextTest {

  private static String sentence(Language language, String json) {
    var words = new Words(language, ZoneOffset.UTC);
    var promise = new Promise(Commitments.thing(json, words), "2026-02-19", Commitments.TODAY);
    return PromiseText.of(promise, Labels.none(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'status':'IN_PROGRESS','open':true,'partners':['us-state'],'dueOn':'2026-09-17' | Owed by economia-mx, with us-state: due 17 Sep 2026, 71 days overdue.
          'status':'AGREED','open':true,'partners':['idb','utp'],'dueOn':'2026-11-28' | Owed by economia-mx, with idb, utp: due 28 Nov 2026, 1 day left.
          'status':'AGREED','open':true,'dueOn':'2026-11-27' | Owed by economia-mx: due 27 Nov 2026, today.
          'status':'BLOCKED','open':true | Owed by economia-mx: no date was set.
          'status':'PROPOSED','open':true,'dueOn':'2027' | Not agreed yet. economia-mx would owe it: due 2027, 399 days left.
          'status':'DELIVERED','open':false,'closedOn':'2026-02-15','originalDueOn':'2026-02-18' | Kept by economia-mx on 15 Feb 2026, 3 days early.
          'status':'VERIFIED','open':false,'closedOn':'2022-04','closedBy':'2022-04' | Kept by economia-mx by April 2022.
          'status':'DELIVERED','open':false,'closedOn':'2026-02-18','originalDueOn':'2026-02-18' | Kept by economia-mx on 18 Feb 2026, on time.
          'status':'DROPPED','open':false,'closedOn':'2025-05-21','originalDueOn':'2026-02-18' | Dropped on 21 May 2025. It was owed by economia-mx.
          """)
  void oneSentenceSaysWhoOwesItByWhenAndWhetherItWasKept(String members, String sentence) {
    assertEquals(sentence, sentence(Language.EN, "{'owner':'economia-mx'," + members + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'status':'IN_PROGRESS','open':true,'partners':['us-state'],'dueOn':'2026-09-17' | A cargo de economia-mx, con us-state; fecha límite el 17 sep 2026, 71 días de retraso.
          'status':'AGREED','open':true,'dueOn':'2027-04' | A cargo de economia-mx; fecha límite en abril de 2027, quedan 154 días.
          """)
  void soItDoesInSpanish(String members, String sentence) {
    assertEquals(sentence, sentence(Language.ES, "{'owner':'economia-mx'," + members + "}"));
  }
}
