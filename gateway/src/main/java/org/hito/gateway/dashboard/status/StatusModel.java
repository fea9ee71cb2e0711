package org.hito.gateway.dashboard.status;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Badge;

/**
 * Whether everything works.
 *
 * @param asOf when the services were asked
 * @param newest of each kind
 */
@TemplateData
public record StatusModel(String asOf, List<Service> services, List<Newest> newest) {

  /** A service, and whether it answers. */
  @TemplateData
  public record Service(String name, Badge badge) {}

  /**
   * What changed last of a kind.
   *
   * @param kind its wire name
   * @param at when; empty if there is none of the kind
   */
  @TemplateData
  public record Newest(String kind, String code, String label, String at) {}

  public boolean isSound() {
    return services.stream().noneMatch(service -> service.badge().tone().equals("bad"));
  }
}
