package org.hito.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;
import org.junit.jupiter.api.Test;

class NewestFormTest {

  @Test
  void itIsReadAsItWasWritten() throws Exception {
    // Given
    Newest<PartialDate> dates = new Newest<>(List.of(PartialDate.parse("2022-04")), 30);

    // When
    String written = Json.write(dates);
    Newest<PartialDate> read = Json.mapper().readValue(written, new TypeReference<>() {});

    // Then
    assertEquals("{\"entries\":[\"2022-04\"],\"count\":30}", written);
    assertEquals(dates, read);
  }

  @Test
  void aListWrittenBeforeHoldsAllThereWere() throws Exception {
    // Given
    List<String> dates = IntStream.range(1990, 2020).mapToObj(Integer::toString).toList();

    // When
    Newest<PartialDate> read = Json.mapper().readValue(Json.write(dates), new TypeReference<>() {});

    // Then
    assertEquals(30, read.count());
    assertEquals(30, read.entries().size());
    assertEquals(new Newest<>(read.entries().subList(10, 30), 30), Newest.few(read));
  }
}
