package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.hito.kit.address.PublicAddress;

/** Documents the public address of the API, the gateway's. */
@OpenApiFilter(
    stages = {OpenApiFilter.RunStage.BUILD, OpenApiFilter.RunStage.RUNTIME_STARTUP},
    priority = 0)
public class PublicServer implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    String address =
        ConfigProvider.getConfig()
            .getOptionalValue(PublicAddress.SETTING, PublicAddress.class)
            .orElseGet(() -> new PublicAddress(PublicAddress.DEFAULT))
            .text();
    document.setServers(List.of(OASFactory.createServer().url(address).description("The gateway")));
  }
}
