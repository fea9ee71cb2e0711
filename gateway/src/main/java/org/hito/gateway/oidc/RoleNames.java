package org.hito.gateway.oidc;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.kit.domain.Actor;

/** Translates a provider's role names into ours and drops the rest. */
final class RoleNames {

  private final Map<String, Set<String>> ours;

  private RoleNames(Map<String, Set<String>> ours) {
    this.ours = ours;
  }

  /**
   * @param mapping entries such as {@code ministry-editor=agency-editor}; empty if the provider
   *     uses our names
   */
  static RoleNames of(Optional<List<String>> mapping) {
    Map<String, Set<String>> ours = new HashMap<>();
    for (String entry :
        mapping.orElse(Actor.ROLES.stream().map(same -> same + "=" + same).toList())) {
      int equals = entry.lastIndexOf('=');
      String role = entry.substring(equals + 1).strip();
      if (equals < 1 || !Actor.ROLES.contains(role)) {
        throw new ConfigurationException(
            "hito.oidc.roles: '"
                + entry
                + "' must be <name>=<role>, and a role one of "
                + Actor.ROLES);
      }
      ours.computeIfAbsent(entry.substring(0, equals).strip(), name -> new HashSet<>()).add(role);
    }
    return new RoleNames(ours);
  }

  Set<String> of(Collection<String> theirs) {
    return theirs.stream()
        .flatMap(name -> ours.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toSet());
  }
}
