package org.hito.kit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hito.kit.etag.VersionTag;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.store.Declared;
import org.hito.kit.store.Snapshot;

/** Makes answers from snapshots: with an ETag, in the requested language. */
@ApplicationScoped
public class Answers {

  private final CurrentRequest request;

  Answers(CurrentRequest request) {
    this.request = request;
  }

  /**
   * 200, 304 when the client has it already, 404 when there is none, 412 when it has another
   * version than the client asks for.
   */
  public <S> Response one(Optional<Snapshot<S>> found, BiFunction<Snapshot<S>, Language, ?> view) {
    Snapshot<S> snapshot = found.orElseThrow(() -> new ProblemException(404, "not-found"));
    request
        .refusalToRead(snapshot.version())
        .ifPresent(
            refusal -> {
              throw new ProblemException(refusal);
            });
    VersionTag tag = tag(snapshot);
    return request.has(tag) ? Response.notModified(tag.value()).build() : changed(snapshot, view);
  }

  /** 200 with the state after a change. */
  public <S> Response changed(Snapshot<S> snapshot, BiFunction<Snapshot<S>, Language, ?> view) {
    return body(Response.ok(), snapshot, view);
  }

  /** 201 or 200 after a declaration. */
  public <S> Response declared(Declared<S> declared, BiFunction<Snapshot<S>, Language, ?> view) {
    return body(Response.status(declared.created() ? 201 : 200), declared.snapshot(), view);
  }

  /** 201 with its location. */
  public <S> Response created(
      Snapshot<S> snapshot, String path, BiFunction<Snapshot<S>, Language, ?> view) {
    return body(Response.created(URI.create(path)), snapshot, view);
  }

  private <S> Response body(
      Response.ResponseBuilder answer,
      Snapshot<S> snapshot,
      BiFunction<Snapshot<S>, Language, ?> view) {
    return answer
        .type(MediaType.APPLICATION_JSON_TYPE)
        .tag(tag(snapshot).value())
        .entity(view.apply(snapshot, request.language()))
        .build();
  }

  private VersionTag tag(Snapshot<?> snapshot) {
    return new VersionTag(snapshot.version(), request.language());
  }
}
