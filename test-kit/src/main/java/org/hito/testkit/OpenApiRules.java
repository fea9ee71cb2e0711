package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A service documents every operation, and nothing is missing. A service extends this in a
 * component test of its own.
 */
public abstract class OpenApiRules {

  /** The address of the OpenAPI document. */
  @TestHTTPResource(value = "/openapi", management = true)
  protected String address;

  /** Every operation of the service, sorted, one line each. */
  protected abstract String operations();

  @Test
  void everyOperationIsDocumentedInFull() {
    // When
    OpenApiDocument document = OpenApiDocument.at(address);

    // Then
    assertEquals(List.of(), document.shortcomings());
    assertEquals(operations().strip(), String.join("\n", document.operations()));
  }
}
