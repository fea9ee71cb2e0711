package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Documents a source without further ones: on the wire those are in a separate list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 12)
public class SingleSource implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
      Schema source = document.getComponents().getSchemas().get("Source");
      if (source != null) {
        source.removeProperty("further");
      }
    }
  }
}
