package org.hito.kit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.hito.kit.request.PublicPath;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.Preconditions;
import org.hito.kit.trace.Traces;

/** The current request, apart from its body. */
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

  /** The actor named by the passport. */
  public Actor actor() {
    String agency =
        identity.getPrincipal() instanceof JsonWebToken passport
            ? passport.<String>claim("agency").orElse(null)
            : null;
    return new Actor(identity.getPrincipal().getName(), agency, identity.getRoles());
  }

  /** The origin of changes made by this request. */
  public Origin origin() {
    String trace = header(Traces.HEADER);
    boolean wellFormed = trace != null && TRACEPARENT.matcher(trace).matches();
    return new Origin(actor(), Traces.current(wellFormed ? trace : null), null);
  }

  /** The path, without the query. */
  public String path() {
    return context.normalizedPath();
  }

  /** The path that the client asked for, if it is another one. */
  public Optional<String> publicPath() {
    return Optional.ofNullable(header(PublicPath.HEADER));
  }

  /** The language of the answer. */
  public Language language() {
    return RequestLanguage.of(context.request());
  }

  /** The refusal to read a thing that has this version, if any. */
  public Optional<Problem> refusalToRead(long version) {
    return new Preconditions(tags("If-Match"), null).onRead(version);
  }

  /** True when the client has this representation already. */
  public boolean has(VersionTag tag) {
    List<String> known = lines("If-None-Match");
    return !known.isEmpty() && TagList.parse(known).filter(tags -> tags.names(tag)).isPresent();
  }

  /** The attempted change. */
  public Attempt attempt() {
    return new Attempt(new Preconditions(tags("If-Match"), tags("If-None-Match")), origin());
  }

  private TagList tags(String name) {
    List<String> lines = lines(name);
    return lines.isEmpty() ? null : TagList.parse(lines).orElseThrow(() -> invalid(name));
  }

  /** Its idempotency key, or null. */
  public String idempotencyKey() {
    String key = header("Idempotency-Key");
    if (key != null && (VisibleText.isBlank(key) || key.length() > 255)) {
      throw invalid("Idempotency-Key");
    }
    return key;
  }

  /** True when the total of a list is requested. */
  public boolean wantsTotal() {
    return lines("Prefer").stream().anyMatch(line -> line.contains("return=total-count"));
  }

  /** True when a table should begin with a byte order mark. */
  public boolean wantsByteOrderMark() {
    return "true".equals(context.request().getParam(AnswerFormat.BYTE_ORDER_MARK));
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
