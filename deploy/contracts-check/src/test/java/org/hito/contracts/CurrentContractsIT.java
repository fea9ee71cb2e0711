package org.hito.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published about a service is what its build finds in its code. */
class CurrentContractsIT {

  @ParameterizedTest
  @ValueSource(strings = {"initiative", "meeting", "metrics"})
  void theContractOfAServiceIsWhatItsBuildDocuments(String service) throws IOException {
    // Given
    Path contract = Documents.contracts(service).resolve("openapi.json");
    Path built = Documents.REPOSITORY.resolve(service + "-service/target/openapi/openapi.json");
    // When
    boolean isCurrent = read(built).equals(read(contract));
    // Then
    assertTrue(isCurrent, "the API changed: cp " + built + " " + contract);
  }

  // the address depends on where it was built
  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), ObjectNode.class).without("servers");
  }
}
