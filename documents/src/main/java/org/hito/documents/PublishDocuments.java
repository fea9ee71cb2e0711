package org.hito.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.hito.documents.change.Change;
import org.hito.documents.change.Changelog;
import org.hito.documents.change.ContractDiff;
import org.hito.documents.merge.AsyncApiMerge;
import org.hito.documents.openapi.PublicApi;
import org.hito.documents.problem.ProblemCodes;
import org.hito.documents.problem.ProblemPages;
import org.hito.documents.text.Contracts;
import org.hito.documents.text.Text;

/**
 * Writes the documents that the gateway publishes. Fails if a contract has a breaking change, or if
 * contracts do not fit together.
 */
public final class PublishDocuments {

  private PublishDocuments() {}

  /**
   * Publishes.
   *
   * @param arguments the root of the repository, the version, and the folder to write to
   */
  public static void main(String... arguments) {
    Path repository = Path.of(arguments[0]);
    Path folder = Path.of(arguments[2]);
    Contracts contracts = new Contracts(repository);
    ProblemPages problems = new ProblemPages(ProblemCodes.of(repository));
    JsonNode openApi = PublicApi.of(contracts, problems, arguments[1]);
    Released released = new Released(repository);
    List<Change> changes =
        new ContractDiff(openApi, contracts.schemas()).since(released.contracts());
    Changelog.refuseBreaking(changes, contracts.breaks().keySet());
    Text.write(folder.resolve("openapi.json"), openApi);
    Text.write(folder.resolve("openapi.yaml"), openApi);
    Text.write(
        folder.resolve("asyncapi.yaml"),
        AsyncApiMerge.merge(arguments[1], contracts.asyncApis(), contracts.samples()));
    Text.write(folder.resolve("schemas.json"), SchemaIndex.of(contracts.schemas()));
    Text.write(folder.resolve("problems.json"), problems.all());
    Text.write(folder.resolve("changelog.json"), Changelog.of(changes, released.history()));
  }
}
