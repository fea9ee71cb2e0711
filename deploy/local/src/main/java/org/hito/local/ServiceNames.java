package org.hito.local;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.local.check.StartFailure;

/** Reads an option that names services, separated by commas. */
final class ServiceNames {
  private ServiceNames() {}

  /**
   * The services an option names; none when it is not given.
   *
   * @throws StartFailure with the list of services, if a name is not one of them
   */
  static Set<Service> in(Properties properties, String option) {
    String value = properties.getProperty(option);
    if (value == null) {
      return Set.of();
    }
    Set<Service> named = EnumSet.noneOf(Service.class);
    Stream.of(value.split(",", -1))
        .map(String::strip)
        .forEach(name -> named.add(service(name, "-D" + option + "=" + value)));
    return Collections.unmodifiableSet(named);
  }

  private static Service service(String name, String option) {
    return Service.named(name)
        .orElseThrow(
            () ->
                new StartFailure(
                    "%s: there is no service \"%s\"; the services are %s"
                        .formatted(option, name, all())));
  }

  private static String all() {
    return Stream.of(Service.values()).map(Service::module).collect(Collectors.joining(", "));
  }
}
