package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Promise;

/**
 * A move that a card of the board offers.
 *
 * @param to the status
 * @param word for it
 * @param isQuick whether one press makes it, as of today and without a note; the others open the
 *     form, because they drop a promise, take a delivery back or need evidence
 */
@TemplateData
public record CardMove(String to, String word, boolean isQuick) {

  static CardMove of(String to, Promise promise, Words words) {
    String from = promise.thing().text("status");
    boolean needsEvidence = to.equals("VERIFIED") && promise.thing().size("evidence") == 0;
    boolean isGrave = to.equals("DROPPED") || (promise.isKept() && !to.equals("VERIFIED"));
    return new CardMove(to, words.move(from, to), !isGrave && !needsEvidence);
  }
}
