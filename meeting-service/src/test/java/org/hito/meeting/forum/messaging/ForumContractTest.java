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

  private static Forum hled(String... aliases) {
    return new Forum(
        "hled",
        new LocalisedText("High Level Economic Dialogue", "Diálogo Económico de Alto Nivel"),
        List.of(aliases),
        List.of("economia-mx", "us-state"),
        new Source("004_c39a39c2f2b6a89e.txt", "the High Level Economic Dialogue (HLED)", null));
  }

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // Given
    Forum registered = hled("HLED");

    // When
    trail.take("2022-04-01", Forum.declare(Optional.empty(), registered, ADMIN));
    trail.take("2022-04-02", Forum.declare(Optional.of(registered), hled("HLED", "DEAN"), ADMIN));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }
}
