package org.hito.gateway.chain.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {

  private static final int MANY = 100;

  private final List<Edge> world = new ArrayList<>();

  private static Node node(String text) {
    String[] parts = text.split("/", -1);
    return new Node(parts[0], parts[1]);
  }

  private void given(String from, String relation, String to) {
    world.add(new Edge(node(from), relation, node(to)));
  }

  /** What services answer, with at most so many codes in a bundle. */
  private List<Bundle> answers(Set<Node> asked, int most) {
    List<Bundle> bundles = new ArrayList<>();
    for (Node node : asked) {
      for (boolean backwards : new boolean[] {false, true}) {
        world.stream()
            .map(edge -> backwards ? edge.backwards() : edge.onwards())
            .filter(side -> side.node().equals(node))
            .distinct()
            .forEach(side -> bundles.add(bundle(side, most)));
      }
    }
    return bundles;
  }

  private Bundle bundle(Side side, int most) {
    List<String> codes =
        world.stream()
            .filter(edge -> (side.backwards() ? edge.backwards() : edge.onwards()).equals(side))
            .map(edge -> side.backwards() ? edge.from().code() : edge.to().code())
            .sorted()
            .toList();
    return new Bundle(side, null, codes.stream().limit(most).toList(), codes.size(), false);
  }

  private Walk walk(String start, int depth, int most, int mostInARelation) {
    Walk walk = new Walk(node(start), depth, most);
    for (int round = 0; !walk.frontier().isEmpty(); round++) {
      assertTrue(round <= depth, "asks without end");
      walk.learn(answers(walk.frontier(), mostInARelation));
    }
    return walk;
  }

  private static Map<Node, List<Remainder>> remainders(Walk walk) {
    return walk.remainders(walk.edges());
  }

  private void givenAChain() {
    given("meeting/m", "belongs-to", "forum/f");
    given("commitment/c", "made-at", "meeting/m");
    given("commitment/c", "serves", "initiative/i");
    given("initiative/i", "moves", "indicator/n");
  }

  @Test
  void theChainIsWalkedOnwardsAndBack() {
    // Given
    givenAChain();

    // When
    Walk down = walk("forum/f", 3, MANY, MANY);
    Walk up = walk("indicator/n", 3, MANY, MANY);

    // Then
    assertEquals(
        Map.of(
            node("forum/f"),
            0,
            node("meeting/m"),
            1,
            node("commitment/c"),
            2,
            node("initiative/i"),
            3),
        down.hops());
    assertEquals(
        Map.of(
            node("indicator/n"),
            0,
            node("initiative/i"),
            1,
            node("commitment/c"),
            2,
            node("meeting/m"),
            3),
        up.hops());
    assertEquals(Set.of(node("initiative/i")), remainders(down).keySet());
  }

  @Test
  void theLastRoundFindsRelationsAmongWhatIsShown() {
    // Given
    given("commitment/a", "made-at", "meeting/m");
    given("commitment/a", "serves", "initiative/i");
    given("meeting/m", "prepares", "initiative/i");

    // When
    Walk walk = walk("commitment/a", 1, MANY, MANY);

    // Then
    assertEquals(Set.copyOf(world), Set.copyOf(walk.edges()));
    assertEquals(Map.of(), remainders(walk));
  }

  @Test
  void aCircleIsWalkedOnce() {
    // Given
    given("indicator/a", "derived-from", "indicator/b");
    given("indicator/b", "derived-from", "indicator/a");
    given("indicator/a", "derived-from", "indicator/a");

    // When
    Walk walk = walk("indicator/a", 3, MANY, MANY);

    // Then
    assertEquals(Map.of(node("indicator/a"), 0, node("indicator/b"), 1), walk.hops());
    assertEquals(3, walk.edges().size());
  }

  @Test
  void neighboursBeyondTheFirstAreCounted() {
    // Given
    IntStream.range(0, 9).forEach(at -> given("commitment/c" + at, "made-at", "meeting/m"));

    // When
    Walk walk = walk("meeting/m", 1, MANY, 4);

    // Then
    assertEquals(5, walk.hops().size());
    Remainder left = remainders(walk).get(node("meeting/m")).get(0);
    assertEquals(9, left.bundle().count());
    assertEquals(4, left.shown());
    assertFalse(walk.isCut());
  }

  @Test
  void aNeighbourThatIsNotNamedMayNameTheThing() {
    // Given
    IntStream.range(0, 9).forEach(at -> given("commitment/c" + at, "made-at", "meeting/m"));
    given("commitment/c8", "follows", "commitment/c0");

    // When
    Walk walk = walk("commitment/c8", 2, MANY, 4);

    // Then
    assertEquals(5, remainders(walk).get(node("meeting/m")).get(0).shown());
  }

  @Test
  void tooManyThingsAreCutInAFixedOrderAndCounted() {
    // Given
    IntStream.range(0, 9).forEach(at -> given("commitment/c" + at, "made-at", "meeting/m"));

    // When
    Walk walk = walk("meeting/m", 2, 4, MANY);

    // Then
    assertTrue(walk.isCut());
    assertEquals(
        Set.of(
            node("meeting/m"), node("commitment/c0"), node("commitment/c1"), node("commitment/c2")),
        walk.hops().keySet());
    assertEquals(3, remainders(walk).get(node("meeting/m")).get(0).shown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisation/o", "document/d"})
  void whatHasAPartInSoMuchEndsAWalkUnlessItBeginsThere(String end) {
    // Given
    given("commitment/a", "names", end);
    given("commitment/b", "names", end);

    // When
    Walk through = walk("commitment/a", 3, MANY, MANY);
    Walk from = walk(end, 3, MANY, MANY);

    // Then
    assertEquals(Set.of(node("commitment/a"), node(end)), through.hops().keySet());
    assertEquals(1, remainders(through).get(node(end)).get(0).shown());
    assertEquals(3, from.hops().size());
  }
}
