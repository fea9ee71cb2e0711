package org.hito.kit.rest;

import io.vertx.core.http.HttpServerRequest;
import org.hito.kit.language.Language;

/** The language of a request. */
public final class RequestLanguage {

  private RequestLanguage() {}

  public static Language of(HttpServerRequest request) {
    return Language.negotiate(request.headers().getAll("Accept-Language"));
  }
}
