package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenSamplesTest {
  private final GoldenSamples samples = GoldenSamples.in(Path.of("src/test/resources/contracts"));

  @Test
  void aFolderWithoutSamplesIsAnError(@TempDir Path empty) {
    // When, Then
    assertThrows(AssertionError.class, () -> GoldenSamples.in(empty));
  }

  @Test
  void aSampleObeysItsSchemaAndTheSchemaItRefersTo() {
    // Given
    GoldenSample sample = samples.named("grant.given.v1");

    // When, Then
    samples.assertValidFact(sample.text());
  }

  @Test
  void aViolationBehindAReferenceIsNamed() {
    // Given
    String broken = samples.named("grant.given.v1").text().replace("USD", "dollars");

    // When
    AssertionError error =
        assertThrows(AssertionError.class, () -> samples.assertValidFact(broken));

    // Then
    assertTrue(error.getMessage().contains("/money/currency"), error.getMessage());
  }

  @Test
  void aFactWithoutASchemaIsRefused() {
    // When, Then
    assertThrows(AssertionError.class, () -> samples.assertValidFact("{\"data\":{}}"));
  }

  @Test
  void whiteSpaceAndTheOrderOfMembersDoNotMatter() {
    // Given
    String same =
        """
        {"id":"one","specversion":"1.0","dataschema":"/schemas/grant.v1.schema.json",
         "data":{"money":{"currency":"USD","amount":12.50},"fund":"itsi"}}
        """;

    // When, Then
    samples.named("grant.given.v1").assertEqualTo(same);
  }

  @Test
  void everyPlaceThatDiffersIsNamed() {
    // Given
    GoldenSample sample = samples.named("grant.given.v1");
    String other = sample.text().replace("12.50", "12.51").replace("\"fund\"", "\"purse\"");

    // When
    AssertionError error = assertThrows(AssertionError.class, () -> sample.assertEqualTo(other));

    // Then
    assertEquals(
        """
        grant.given.v1.sample.json is not what was written:
          /data/fund: missing "itsi"
          /data/money/amount: expected 12.5 but was 12.51
          /data/purse: unexpected "itsi\"\
        """,
        error.getMessage());
  }
}
