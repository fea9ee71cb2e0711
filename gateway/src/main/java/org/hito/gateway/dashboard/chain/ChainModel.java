package org.hito.gateway.dashboard.chain;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Badge;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;

/** A thing and its surroundings. */
@TemplateData
public record ChainModel(Thing start, List<Neighbours> around) {

  static ChainModel of(Thing chain) {
    Thing start =
        chain.parts("nodes").stream()
            .filter(node -> node.whole("hop") == 0)
            .findFirst()
            .orElseGet(() -> chain.part("start"));
    return new ChainModel(start, Neighbours.of(chain));
  }

  /** The same as a picture. */
  public RawString picture(Frame frame) {
    return new RawString(ChainPicture.of(frame, this));
  }

  /** The status of a thing, if it has one. */
  public Badge badge(Thing node) {
    if (node.has("open")) {
      return node.gateBadge();
    }
    String word = node.flag("overdue") ? "OVERDUE" : node.text("status");
    return word.isEmpty() ? null : Badge.of(word, node.words());
  }
}
