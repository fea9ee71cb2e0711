package org.hito.gateway.events.page;

import java.util.ArrayList;
import java.util.List;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.ring.Gathering;
import org.hito.gateway.events.ring.StreamedFact;

/** The facts of one page: at most as many as wanted, and no second one beyond its bytes. */
final class PageFacts implements Gathering {

  private static final int MOST_BYTES = 1024 * 1024;

  private final int most;
  private final List<StreamedFact> facts = new ArrayList<>();
  private int bytes;

  PageFacts(int most) {
    this.most = most;
  }

  @Override
  public boolean hasRoomFor(StreamedFact fact) {
    return facts.isEmpty() || (facts.size() < most && bytes + fact.event().length() <= MOST_BYTES);
  }

  @Override
  public void add(StreamedFact fact, Position after) {
    facts.add(fact);
    bytes += fact.event().length();
  }

  @Override
  public int bytes() {
    return bytes;
  }

  List<StreamedFact> facts() {
    return facts;
  }
}
