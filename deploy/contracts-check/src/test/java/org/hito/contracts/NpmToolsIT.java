package org.hito.contracts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the contracts with tools from npm. */
class NpmToolsIT {

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    NpmTools.install();
  }

  @Test
  void spectralFindsNothingInTheDocuments() throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "lint",
                "--fail-severity=warn",
                "--ruleset=" + Documents.REPOSITORY.resolve(".spectral.yaml")));
    List.of(Documents.openApi(), Documents.asyncApi())
        .forEach(file -> arguments.add(file.toString()));
    NpmTools.program("spectral", arguments.toArray(String[]::new));
  }

  @Test
  void theParserOfAsyncApiReadsEachDocument() throws IOException, InterruptedException {
    List<Path> all = new ArrayList<>(Documents.asyncApisOfServices());
    all.add(Documents.asyncApi());
    NpmTools.script("asyncapi.mjs", all);
  }

  @Test
  void theSdkOfCloudEventsReadsEachSample() throws IOException, InterruptedException {
    NpmTools.script("cloudevents.mjs", Documents.samples());
  }

  @Test
  void aTypeScriptClientSendsWhatItMustAndCannotSendWhatIsRefused()
      throws IOException, InterruptedException {
    // Given
    NpmTools.program("openapi-typescript", Documents.openApi().toString(), "-o", "hito.ts");
    NpmTools.copy(Path.of("src", "test", "clients", "revise.ts"));

    // When, Then
    NpmTools.program("tsc", "--noEmit", "--strict", "--skipLibCheck", "revise.ts");
  }
}
