package org.hito.gateway.dashboard.chain;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.chain.Chains;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** A thing and what it is connected to. Its links lead on to everything else. */
@ApplicationScoped
class ChainPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance chain(Frame frame, ChainModel page);
  }

  @Override
  public String path() {
    return "chain/:kind/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    Kind kind = Kind.named(visit.exchange().pathParam("kind")).orElseThrow(Visit::notFound);
    return Chains.around(visit.panel(), visit.words().language(), kind, visit.code())
        .map(
            json -> {
              ChainModel page = ChainModel.of(new Thing(json, visit.words()));
              return Templates.chain(visit.frame("", page.start().label(), "type=*"), page);
            });
  }
}
