package org.hito.gateway.dashboard.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** One document that is the source of figures and statements here. */
@ApplicationScoped
class DocumentPage implements DashboardPage {

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance document(
        Frame frame, Thing document, List<Thing> history, Labels labels);
  }

  @Override
  public String path() {
    return "documents/:code";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String code = visit.code();
    return Visit.all(
            List.of(
                visit.thing(Kind.DOCUMENT),
                visit.read(
                    Upstream.INITIATIVE,
                    Kind.DOCUMENT.collection() + "/" + code + "/history?limit=10")))
        .compose(
            read -> {
              List<Thing> history = read.get(1).parts("items");
              return visit
                  .labels(Map.of(), history)
                  .map(
                      labels ->
                          Templates.document(
                              visit.frame("", read.get(0).label(), "subject=" + code),
                              read.get(0),
                              history,
                              labels));
            });
  }
}
