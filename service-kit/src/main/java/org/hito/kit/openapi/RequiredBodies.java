package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Documents that an operation with a body always needs it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class RequiredBodies implements OASFilter {

  @Override
  public RequestBody filterRequestBody(RequestBody body) {
    return body.required(true);
  }
}
