package org.hito.kit.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.hito.kit.domain.WireName;

/** Makes Jackson use {@link WireName} for enums, so that domains need no annotations. */
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
