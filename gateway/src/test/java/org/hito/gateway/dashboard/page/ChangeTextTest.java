package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of each change in a history. */
class ChangeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "65 → 63 | 'type':'progressed','change':{'before':{'value':65},'after':{'value':63}}",
        "65.12 → 65.14 | 'type':'progressed','change':{'before':{'value':65.12},"
            + "'after':{'value':65.14}}",
        "– → 7 | 'type':'progressed','change':{'before':{},'after':{'value':7}}",
        "2–4 → 12 | 'type':'progressed','change':{'before':{'value':2,'range':{'from':2,'to':4}},"
            + "'after':{'value':12}}",
        "0 → 4 (A; B; C; +1) |"
            + " 'type':'progressed','change':{'before':{'value':0},'after':{'value':4},"
            + "'causes':[{'subject':'a'},{'subject':'b'},{'subject':'a'},{'subject':'c'},{'subject':'d'}]}",
        "0 → 1 | 'type':'progressed','change':{'before':{'value':0},'after':{'value':1},"
            + "'causes':[{'subject':'own'}]},'state':{'code':'own'}",
        "12.5, 30 Jun 2026 | 'type':'observed','change':{'on':'2026-06-30','value':12.5}",
        "12.5, 2025 | 'type':'observed','change':{'on':'2025-12-31','period':'2025','value':12.5}",
        "On track → At risk | 'type':'status-changed','change':{'before':{'status':'ON_TRACK'},"
            + "'after':{'status':'AT_RISK'}}",
        "Approved → In progress |"
            + " 'type':'status-changed','change':{'from':'APPROVED','to':'IN_PROGRESS'}",
        "Sound → In trouble (Founded; DEBT; JOBS) | 'type':'health-changed',"
            + "'change':{'from':{'status':'GREEN'},'to':{'status':'RED','causes':["
            + "{'kind':'milestone-overdue','code':'law'},{'kind':'high-risk','code':'debt'},"
            + "{'kind':'indicator-off-track','code':'jobs'}]}},"
            + "'state':{'milestones':[{'code':'law','name':{'en':'Founded'}}],"
            + "'risks':[{'code':'debt','name':{'en':'DEBT'}}]}",
        "At risk (JOBS) | 'type':'health-changed','change':{'from':{'status':'AMBER'},"
            + "'to':{'status':'AMBER','causes':[{'kind':'indicator-at-risk','code':'jobs'}]}}",
        "Founded | 'type':'milestone-reached','change':{'milestone':'law'},"
            + "'state':{'milestones':[{'code':'law','name':{'en':'Founded'}}]}",
        "money | 'type':'risk-changed','change':{'risk':'money'},'state':{'risks':[]}",
        "Fund | 'type':'gate-opened','change':{'gate':'fund','name':{'en':'Fund'}}",
        "~~ | 'type':'revised','change':{'weight':{'from':1,'to':2}}",
      })
  void itSaysWhatChanged(String said, String entry) {
    assertEquals(
        said, ChangeText.of(Things.of("{" + entry + "}"), code -> code.toUpperCase(Locale.ROOT)));
  }
}
