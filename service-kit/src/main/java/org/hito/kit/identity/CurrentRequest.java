package org.hito.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.Origin;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Preconditions;

/** What the request under way says of itself beside its body. */
@RequestScoped
public class CurrentRequest {

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern LISTED_ETAG = Pattern.compile("(W/)?\"[^\"]*\"");

  private final RoutingContext context;
  private final SecurityIdentity identity;

  CurrentRequest(RoutingContext context, SecurityIdentity identity) {
    this.context = context;
    this.identity = identity;
  }

  /** Who acts, as the passport says. */
  public Actor actor() {
    String agency =
        identity.getPrincipal() instanceof JsonWebToken passport
            ? passport.<String>claim("agency").orElse(null)
            : null;
    return new Actor(identity.getPrincipal().getName(), agency, identity.getRoles());
  }

  /** Where a change comes from that this request makes. */
  public Origin origin() {
    String trace = header("traceparent");
    boolean wellFormed = trace != null && TRACEPARENT.matcher(trace).matches();
    return new Origin(actor(), wellFormed ? trace : null, null);
  }

  /** The language to answer in. */
  public Language language() {
    return Language.negotiate(header("Accept-Language"));
  }

  /** True when the reader has this version already. */
  public boolean hasVersion(long version) {
    String known = header("If-None-Match");
    return known != null
        && (known.trim().equals("*")
            || LISTED_ETAG
                .matcher(known)
                .results()
                .anyMatch(etag -> etag.group().replace("W/", "").equals("\"" + version + "\"")));
  }

  /** What the writer demands of the present state. */
  public Preconditions preconditions() {
    String ifNoneMatch = header("If-None-Match");
    if (ifNoneMatch != null && !ifNoneMatch.trim().equals("*")) {
      throw invalid("If-None-Match");
    }
    String ifMatch = header("If-Match");
    boolean any = ifMatch != null && ifMatch.trim().equals("*");
    return new Preconditions(
        ifMatch == null || any ? null : version(ifMatch), any, ifNoneMatch != null);
  }

  // a weak, foreign or listed tag is well-formed but is never the strong tag of one version
  private static Long version(String ifMatch) {
    var etag = ETAG.matcher(ifMatch.trim());
    if (etag.matches()) {
      return Long.valueOf(etag.group(1));
    }
    if (LISTED_ETAG.matcher(ifMatch).find()) {
      return -1L;
    }
    throw invalid("If-Match");
  }

  /** The key a client gave a creating request, or null. */
  public String idempotencyKey() {
    String key = header("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > 255)) {
      throw invalid("Idempotency-Key");
    }
    return key;
  }

  /** True when the list's total is asked for. */
  public boolean wantsTotal() {
    String prefer = header("Prefer");
    return prefer != null && prefer.contains("return=total-count");
  }

  private String header(String name) {
    return context.request().getHeader(name);
  }

  private static ProblemException invalid(String header) {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", header)));
  }
}
