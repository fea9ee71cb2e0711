package org.hito.kit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.VisibleText;
import org.hito.kit.etag.TagList;
import org.hito.kit.etag.VersionTag;
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

  /** The address asked for, without its query. */
  public String path() {
    return context.normalizedPath();
  }

  /** The language to answer in. */
  public Language language() {
    return RequestLanguage.of(context.request());
  }

  /** True when the reader has this representation already. */
  public boolean has(VersionTag tag) {
    List<String> known = lines("If-None-Match");
    return !known.isEmpty() && TagList.parse(known).filter(tags -> tags.names(tag)).isPresent();
  }

  /** What the writer demands of the present state. */
  public Preconditions preconditions() {
    return new Preconditions(tags("If-Match"), tags("If-None-Match"));
  }

  private TagList tags(String name) {
    List<String> lines = lines(name);
    return lines.isEmpty() ? null : TagList.parse(lines).orElseThrow(() -> invalid(name));
  }

  /** The key a client gave a creating request, or null. */
  public String idempotencyKey() {
    String key = header("Idempotency-Key");
    if (key != null && (VisibleText.isBlank(key) || key.length() > 255)) {
      throw invalid("Idempotency-Key");
    }
    return key;
  }

  /** True when the list's total is asked for. */
  public boolean wantsTotal() {
    return lines("Prefer").stream().anyMatch(line -> line.contains("return=total-count"));
  }

  /** True when a table is to begin with a byte order mark. */
  public boolean wantsByteOrderMark() {
    return "true".equals(context.request().getParam(FormatParameter.BYTE_ORDER_MARK));
  }

  private String header(String name) {
    return context.request().getHeader(name);
  }

  private List<String> lines(String name) {
    return context.request().headers().getAll(name);
  }

  private static ProblemException invalid(String header) {
    return new ProblemException(Problem.of(400, "invalid-header", Map.of("name", header)));
  }
}
