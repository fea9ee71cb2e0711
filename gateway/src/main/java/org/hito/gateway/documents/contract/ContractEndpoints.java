package org.hito.gateway.documents.contract;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hito.gateway.documents.Document;
import org.hito.gateway.documents.Published;
import org.hito.gateway.endpoint.Endpoint;

/** The contracts of the whole platform, for tools and clients. */
@Singleton
class ContractEndpoints {

  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  private final Published published;

  ContractEndpoints(Published published) {
    this.published = published;
  }

  @Produces
  @Singleton
  Endpoint openApi() {
    return endpoint("/openapi.json", "openapi.json", JSON);
  }

  @Produces
  @Singleton
  Endpoint openApiAsYaml() {
    return endpoint("/openapi.yaml", "openapi.yaml", YAML);
  }

  @Produces
  @Singleton
  Endpoint asyncApi() {
    return endpoint("/asyncapi.yaml", "asyncapi.yaml", YAML);
  }

  @Produces
  @Singleton
  Endpoint schemas() {
    return endpoint("/schemas", "schemas.json", JSON);
  }

  private Endpoint endpoint(String path, String name, String mediaType) {
    return new ContractEndpoint(path, Document.of(mediaType, published.text(name)));
  }
}
