package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.hito.kit.domain.WireName;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Documents enums by their wire names. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 9)
public class WireNameSchemas implements OASFilter {

  private final List<String> enums;

  public WireNameSchemas(IndexView index) {
    enums =
        index.getAllKnownImplementations(WireName.class).stream()
            .map(ClassInfo::simpleName)
            .toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
      document.getComponents().getSchemas().forEach(this::rename);
    }
  }

  private void rename(String name, Schema schema) {
    if (enums.contains(name) && schema.getEnumeration() != null) {
      List<Object> names = new ArrayList<>();
      schema.getEnumeration().forEach(constant -> names.add(outside(constant.toString())));
      schema.setEnumeration(names);
    }
  }

  private static String outside(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
