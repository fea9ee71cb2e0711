package org.hito.catalog.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.CatalogueReader;
import org.hito.catalog.file.Flaw;
import org.hito.catalog.file.Kind;
import org.hito.catalog.file.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

  @TempDir Path folder;

  private Instant now = Instant.EPOCH;
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Integer> waits = new ArrayList<>();
  private final Progress progress =
      new Progress() {
        @Override
        public void begins(Kind kind, int items) {}

        @Override
        public void waits(int items) {
          waits.add(items);
        }
      };
  private final Patience patience = new Patience(Duration.ofSeconds(20), () -> now, this::pass);

  @Test
  void aReferenceThatStaysUnknownIsGivenUpAfterTheLimit() throws Exception {
    // Given
    Loader loader =
        new Loader(item -> later(item.place().line(), Duration.ZERO), patience, progress);

    // When
    Summary summary = loader.load(catalogue());

    // Then
    assertEquals(1, summary.count(Outcome.REFUSED));
    assertEquals(2, summary.refused().get(0).place().line());
    assertTrue(!now.isBefore(Instant.EPOCH.plusSeconds(20)), now::toString);
    assertTrue(pauses.size() < 20, pauses::toString);
    assertEquals(List.of(1), waits, "said once, until something comes");
  }

  @Test
  void thePlatformSaysHowLongToWait() throws Exception {
    // Given
    List<Result> answers =
        new ArrayList<>(List.of(later(2, Duration.ofSeconds(7)), Result.of(Outcome.CREATED)));
    Loader loader = new Loader(item -> answers.remove(0), patience, progress);

    // When
    Summary summary = loader.load(catalogue());

    // Then
    assertEquals(1, summary.count(Outcome.CREATED));
    assertEquals(List.of(Duration.ofSeconds(7)), pauses);
  }

  @Test
  void anObservationWaitsForItsIndicator() throws Exception {
    // Given
    Map<Kind, AtomicInteger> tries =
        Map.of(Kind.INDICATOR, new AtomicInteger(), Kind.OBSERVATION, new AtomicInteger());
    Step step =
        item -> {
          int before = tries.get(item.kind()).getAndIncrement();
          if (item.kind() == Kind.INDICATOR) {
            return before == 0 ? later(2, Duration.ZERO) : Result.of(Outcome.CREATED);
          }
          // both are tried at the same time: the indicator may not be there the second time either
          return before < 2 ? refused(4) : Result.of(Outcome.CREATED);
        };

    // When
    Summary summary =
        new Loader(step, patience, progress)
            .load(
                catalogue(
                    """
                    indicators:
                      - {code: a, name: {en: A}, unit: people, direction: INCREASE, measure: {type: OBSERVED}}
                    observations:
                      - {indicator: a, on: 2024-01-31, value: 3}
                    """));

    // Then
    assertEquals(2, summary.count(Outcome.CREATED));
  }

  @Test
  void anObservationThatIsRefusedForItselfIsNotTriedAgain() throws Exception {
    // Given
    Loader loader =
        new Loader(
            item -> item.kind() == Kind.OBSERVATION ? refused(2) : later(2, Duration.ZERO),
            patience,
            progress);

    // When
    Summary summary =
        loader.load(catalogue("observations:\n  - {indicator: a, on: 2024-01-31, value: 3}\n"));

    // Then
    assertEquals(1, summary.count(Outcome.REFUSED));
    assertEquals(List.of(), pauses);
  }

  private Catalogue catalogue() throws Exception {
    return catalogue("organisations:\n  - {code: a, name: {en: A}, kind: other}\n");
  }

  private Catalogue catalogue(String file) throws Exception {
    Files.writeString(folder.resolve("f.yaml"), file);
    return new CatalogueReader().read(List.of(folder));
  }

  private Result refused(int line) {
    return new Result(
        Outcome.REFUSED, List.of(new Flaw(new Place(folder, line), "not there")), Optional.empty());
  }

  private Result later(int line, Duration wait) {
    Flaw reason = new Flaw(new Place(folder, line), "not known");
    return new Result(Outcome.REFUSED, List.of(reason), Optional.of(wait));
  }

  private void pass(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }
}
