package org.hito.catalog.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private Catalogue catalogue() throws Exception {
    Files.writeString(
        folder.resolve("f.yaml"), "organisations:\n  - {code: a, name: {en: A}, kind: other}\n");
    return new CatalogueReader().read(List.of(folder));
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
