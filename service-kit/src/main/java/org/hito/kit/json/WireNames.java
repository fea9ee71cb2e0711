package org.hito.kit.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.hito.kit.domain.WireName;

/**
 * Lets Jackson write and read enums by their {@link WireName}, so that domains need no annotation.
 */
final class WireNames extends NopAnnotationIntrospector {

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = WireName.of(constants[i]);
    }
    return names;
  }
}
