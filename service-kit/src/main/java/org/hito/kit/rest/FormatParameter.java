package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.table.CsvWriter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Makes {@code ?format=csv} equivalent to {@code Accept: text/csv}, for browsers. */
@Singleton
public class FormatParameter {

  /** The query parameter. */
  public static final String NAME = "format";

  /** The query parameter for a table that begins with a byte order mark. */
  public static final String BYTE_ORDER_MARK = "bom";

  private static final Map<String, String> FORMATS =
      new TreeMap<>(Map.of("json", MediaType.APPLICATION_JSON, "csv", CsvWriter.MEDIA_TYPE));

  @ServerRequestFilter(preMatching = true)
  public void apply(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst(NAME);
    String mark = request.getUriInfo().getQueryParameters().getFirst(BYTE_ORDER_MARK);
    if (mark != null) {
      QueryValues.flag(BYTE_ORDER_MARK, mark);
    }
    if (format != null) {
      QueryValues.oneOf(NAME, format, FORMATS.keySet());
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, FORMATS.get(format));
    }
  }
}
