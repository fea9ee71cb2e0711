package org.hito.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.hito.testkit.architecture.ArchitectureRules;
import org.hito.testkit.architecture.Floors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("org.hito.gateway");

  @Test
  void noPackagesUseEachOtherInACycle() {
    RULES.assertNoCycles();
  }

  @Test
  void rulesOfTheDomainUseOnlyTheJdkAndEachOther() {
    RULES.assertDomainIsPure();
  }

  @Test
  void packagesUseOnlyThoseBelowThem() {
    RULES.assertFloors(
        List.of(
            "logging",
            "connection",
            "exchange",
            "problem",
            "database",
            "forwarding",
            "door",
            "outbound",
            "identity",
            "oidc",
            "session",
            "limits",
            "access",
            "endpoint",
            "admin",
            "keys",
            "audit",
            "inbound",
            "upstream",
            "routing",
            "events",
            "webhooks",
            "documents",
            "views",
            "chain",
            "search",
            "changes",
            "calendar",
            "links",
            "dashboard",
            Floors.ROOT));
  }

  @Test
  void noRouteRunsBeforeThoseThatCheckEveryRequest() {
    RULES.assertRoutesAreInOrder();
  }

  @Test
  void aRouteWithAnOrderIsCaught() {
    RULES.assertCatches(EarlyRoute.class);
  }

  /** A planted violation. */
  static final class EarlyRoute {

    void register(Router router) {
      router.route("/early").order(-1).handler(RoutingContext::next);
    }
  }
}
