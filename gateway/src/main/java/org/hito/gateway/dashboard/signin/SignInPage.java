package org.hito.gateway.dashboard.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.hito.gateway.dashboard.page.DashboardPage;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.exchange.Call;
import org.hito.gateway.oidc.code.Clients;
import org.hito.gateway.upstream.Kind;

/** Where people sign in, or see that they are signed in. */
@ApplicationScoped
class SignInPage implements DashboardPage {

  private static final Pattern OWN_MACHINE =
      Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");

  private final LocalIdentities local;
  private final Clients clients;

  SignInPage(LocalIdentities local, Clients clients) {
    this.local = local;
    this.clients = clients;
  }

  /** The templates of this page. */
  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance signIn(Frame frame, SignInModel page);
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
                    new SignInModel(
                        back, isSecure(visit.exchange()), local.exist(), found, clients.all())));
  }

  /** Browsers accept the cookie of a session over https, and from their own machine. */
  private static boolean isSecure(RoutingContext exchange) {
    Call call = Call.of(exchange);
    return call.scheme().equals("https") || OWN_MACHINE.matcher(call.authority()).matches();
  }

  private Future<List<Thing>> organisations(Visit visit) {
    return local.exist()
        ? visit.list(Kind.ORGANISATION, "limit=100").map(list -> list.parts("items"))
        : Future.succeededFuture(List.of());
  }
}
