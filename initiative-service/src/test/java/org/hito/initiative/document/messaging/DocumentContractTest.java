package org.hito.initiative.document.messaging;

import static org.hito.initiative.document.Documents.COMPLETE;
import static org.hito.initiative.document.Documents.PRESS_RELEASE;
import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.initiative.SampleTrail;
import org.hito.initiative.document.domain.Document;
import org.hito.initiative.document.domain.DocumentFact;
import org.junit.jupiter.api.Test;

/** Published facts equal the samples. */
class DocumentContractTest {

  private final SampleTrail<Document, DocumentFact> trail =
      new SampleTrail<>("document", DocumentContract::body);

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // When
    trail.take("2024-12-13", Document.declare(Optional.empty(), PRESS_RELEASE, Map.of(), ADMIN));
    trail.take(
        "2024-12-14", Document.declare(Optional.of(trail.state()), COMPLETE, Map.of(), ADMIN));

    // Then
    assertEquals(List.of("registered", "revised"), trail.types());
    trail.assertEqualToSamples();
  }
}
