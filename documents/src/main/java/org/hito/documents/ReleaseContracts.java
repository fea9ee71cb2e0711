package org.hito.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hito.documents.change.Change;
import org.hito.documents.change.Changelog;
import org.hito.documents.change.ContractDiff;
import org.hito.documents.openapi.PublicApi;
import org.hito.documents.problem.ProblemCodes;
import org.hito.documents.problem.ProblemPages;
import org.hito.documents.text.Contracts;

/** Stores the present contracts as those of a release, against which later ones are compared. */
public final class ReleaseContracts {

  private ReleaseContracts() {}

  /**
   * Releases.
   *
   * @param arguments the root of the repository, and the version
   */
  public static void main(String... arguments) {
    Path repository = Path.of(arguments[0]);
    Contracts contracts = new Contracts(repository);
    JsonNode openApi =
        PublicApi.of(contracts, new ProblemPages(ProblemCodes.of(repository)), arguments[1]);
    ContractDiff present = new ContractDiff(openApi, contracts.schemas());
    Released released = new Released(repository);
    List<Change> changes = present.since(released.contracts());
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    ArrayNode history = JsonNodeFactory.instance.arrayNode();
    history.add(Changelog.release(arguments[1], today, changes)).addAll(released.history());
    released.replace(present, history);
  }
}
