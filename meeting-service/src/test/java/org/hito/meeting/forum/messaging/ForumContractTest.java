package org.hito.meeting.forum.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.meeting.SampleTrail;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.junit.jupiter.api.Test;

class ForumContractTest {

  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));

  private final SampleTrail<Forum, ForumFact> trail =
      new SampleTrail<>("forum", ForumContract::body);

  private static final Source READ =
      new Source("004_c39a39c2f2b6a89e.txt", "the High Level Economic Dialogue (HLED)", null);

  private static Forum hled(String... aliases) {
    return hled(READ, aliases);
  }

  private static Forum hled(Source source, String... aliases) {
    return new Forum(
        "hled",
        new LocalisedText("High Level Economic Dialogue", "Diálogo Económico de Alto Nivel"),
        List.of(aliases),
        List.of("economia-mx", "us-state"),
        null,
        null,
        source);
  }

  @Test
  void severalSourcesTravelAsAList() {
    // Given
    Forum registered = hled("HLED");
    Source both = Source.of(List.of(READ, new Source("hled-fact-sheet", "relaunched", null)));
    trail.take("2022-04-01", Forum.declare(Optional.empty(), registered, List.of(), ADMIN));

    // When
    trail.take(
        "2022-04-02", Forum.declare(Optional.of(registered), hled(both, "HLED"), List.of(), ADMIN));

    // Then
    trail.assertLastEqualToSample("sources");
  }

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // Given
    Forum registered = hled("HLED");

    // When
    trail.take("2022-04-01", Forum.declare(Optional.empty(), registered, List.of(), ADMIN));
    trail.take(
        "2022-04-02",
        Forum.declare(Optional.of(registered), hled("HLED", "DEAN"), List.of(), ADMIN));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }

  @Test
  void aPartOfAForumNamesItAndWhatCreatedIt() {
    // Given
    Forum registered = hled("HLED");
    Forum part =
        new Forum(
            registered.code(),
            registered.name(),
            registered.aliases(),
            registered.convenors(),
            "us-mx-dialogue",
            "hled-workforce-group",
            registered.source());
    trail.take("2022-04-01", Forum.declare(Optional.empty(), registered, List.of(), ADMIN));

    // When
    trail.take(
        "2022-04-02",
        Forum.declare(Optional.of(registered), part, List.of("us-mx-dialogue"), ADMIN));

    // Then
    trail.assertLastEqualToSample("parent");
  }
}
