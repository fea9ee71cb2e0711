package org.hito.gateway.dashboard.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;

/** Where people sign in, or see that they have. */
@ApplicationScoped
class SignInPage implements DashboardPage {

  private final LocalIdentities local;

  SignInPage(LocalIdentities local) {
    this.local = local;
  }

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance signIn(
        Frame frame, String back, boolean isLocal, List<Thing> organisations);
  }

  @Override
  public String path() {
    return "sign-in";
  }

  @Override
  public Future<TemplateInstance> show(Visit visit) {
    String back = ReturnPath.of(visit.query(ReturnPath.NAME).orElse(null)).path();
    return organisations(visit)
        .map(
            found ->
                Templates.signIn(
                    visit.frame("", visit.words().text("signin.title"), null),
                    back,
                    local.exist(),
                    found));
  }

  private Future<List<Thing>> organisations(Visit visit) {
    return local.exist()
        ? visit.list(Kind.ORGANISATION, "limit=100").map(list -> list.parts("items"))
        : Future.succeededFuture(List.of());
  }
}
