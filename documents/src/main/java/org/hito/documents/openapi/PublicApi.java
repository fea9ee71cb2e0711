package org.hito.documents.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hito.documents.merge.OpenApiMerge;
import org.hito.documents.problem.ProblemPages;
import org.hito.documents.text.Contracts;

/** The API of the whole platform, as the gateway offers it. */
public final class PublicApi {

  private PublicApi() {}

  /** The merged document, with the gateway's additions to each answer, and with examples. */
  public static ObjectNode of(Contracts contracts, ProblemPages problems, String version) {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    contracts.openApis().forEach((owner, document) -> documents.put(owner, Gateway.open(document)));
    JsonNode ofGateway = contracts.openApiOfGateway();
    documents.put("gateway", ofGateway);
    ObjectNode merged = OpenApiMerge.merge(version, documents);
    Gateway.pass(merged, ofGateway);
    ProblemExamples.add(merged, problems);
    new Examples(merged, contracts.samples()).add();
    return merged;
  }
}
