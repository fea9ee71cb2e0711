package org.hito.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.hito.gateway.exchange.Disconnect;

/**
 * A request for the proxy, which resets a response that breaks off on either side. After a reset of
 * its own Vert.x would tell nobody that the exchange is over, and a stop would wait for it.
 */
final class ProxiedRequest extends HttpServerRequestWrapper {

  // RFC 9113, section 7
  private static final long INTERNAL_ERROR = 0x2;

  private final HttpServerResponse response;

  ProxiedRequest(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
    this.response = new Response(request);
  }

  @Override
  public HttpServerResponse response() {
    return response;
  }

  private static final class Response extends AbstractResponseWrapper {

    private final HttpServerRequest request;

    private Response(HttpServerRequest request) {
      super(request.response());
      this.request = request;
    }

    @Override
    public boolean reset(long code) {
      if (ended()) {
        return false;
      }
      Disconnect.now(request, code);
      return true;
    }

    @Override
    public boolean reset() {
      return reset(INTERNAL_ERROR);
    }
  }
}
