package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documents of the three services describe one API. */
class OneApiIT {

  @Test
  void noTwoOperationsOfThePlatformHaveTheSameName() throws IOException {
    // Given
    List<String> names = new ArrayList<>();
    for (Path document : Documents.openApis()) {
      JsonNode paths = new ObjectMapper().readTree(document.toFile()).path("paths");
      names.addAll(paths.findValuesAsText("operationId"));
    }

    // When
    Set<String> seen = new HashSet<>();
    List<String> twice = names.stream().filter(name -> !seen.add(name)).toList();

    // Then
    assertTrue(names.size() > 30, names::toString);
    assertEquals(List.of(), twice);
  }
}
