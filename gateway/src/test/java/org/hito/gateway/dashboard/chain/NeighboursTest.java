package org.hito.gateway.dashboard.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.api.Test;

/** What is around a thing, by relation. */
class NeighboursTest {

  private static final Thing CHAIN =
      Things.of(
          "{'start':{'kind':'indicator','code':'x'},'nodes':["
              + "{'kind':'indicator','code':'x','hop':0,'more':[{'relation':'depends-on',"
              + "'direction':'in','kind':'gate','count':60,'shown':1}]},"
              + "{'kind':'gate','code':'g','hop':1},{'kind':'strategy','code':'s','hop':1}],"
              + "'edges':[{'from':{'kind':'gate','code':'g'},'relation':'depends-on',"
              + "'to':{'kind':'indicator','code':'x'}},"
              + "{'from':{'kind':'indicator','code':'x'},'relation':'measures',"
              + "'to':{'kind':'strategy','code':'s'}},"
              + "{'from':{'kind':'gate','code':'g'},'relation':'moves',"
              + "'to':{'kind':'strategy','code':'s'}}]}");

  @Test
  void relationsAreReadFromTheThingInTheMiddle() {
    // When
    List<Neighbours> around = Neighbours.of(CHAIN);

    // Then
    assertEquals(
        List.of("depends-on.in", "measures"), around.stream().map(Neighbours::relation).toList());
    assertEquals("s", around.get(1).things().get(0).code());
  }

  @Test
  void whatIsNotShownIsCounted() {
    // When
    Neighbours gates = Neighbours.of(CHAIN).get(0);

    // Then
    assertEquals(60, gates.count());
    assertEquals(59, gates.leftOut());
  }

  @Test
  void aKeptPromiseIsNamedOnce() {
    // Given
    Thing chain =
        Things.of(
            "{'start':{'kind':'indicator','code':'x'},'nodes':["
                + "{'kind':'indicator','code':'x'},{'kind':'commitment','code':'kept'},"
                + "{'kind':'commitment','code':'open'}],'edges':["
                + edge("kept", "contributes-to")
                + ","
                + edge("open", "contributes-to")
                + ","
                + edge("kept", "counts-towards")
                + "]}");

    // When
    List<Neighbours> around = Neighbours.of(chain);

    // Then
    assertEquals(
        List.of("contributes-to.in 1 open", "counts-towards.in 1 kept"),
        around.stream()
            .map(
                group ->
                    "%s %d %s"
                        .formatted(group.relation(), group.count(), group.things().get(0).code()))
            .toList());
  }

  private static String edge(String from, String relation) {
    return "{'from':{'kind':'commitment','code':'%s'},'relation':'%s','to':{'kind':'indicator','code':'x'}}"
        .formatted(from, relation);
  }
}
