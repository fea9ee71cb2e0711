package org.hito.kit.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.negotiation.Accepted;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.table.CsvWriter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the format of an answer: the one in {@code ?format}, for browsers, or else the one
 * requested by {@code Accept}. The framework sees only those of our types that the client accepts,
 * since it would send types whose weight is 0.
 */
@Singleton
public class AnswerFormat {

  /** The query parameter. */
  public static final String NAME = "format";

  /** The query parameter for a table that begins with a byte order mark. */
  public static final String BYTE_ORDER_MARK = "bom";

  private static final Map<String, String> FORMATS =
      new TreeMap<>(Map.of("json", MediaType.APPLICATION_JSON, "csv", CsvWriter.MEDIA_TYPE));
  private static final List<String> TYPES =
      List.of(MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE);

  @ServerRequestFilter(preMatching = true)
  public void apply(ContainerRequestContext request) {
    String format = request.getUriInfo().getQueryParameters().getFirst(NAME);
    String mark = request.getUriInfo().getQueryParameters().getFirst(BYTE_ORDER_MARK);
    if (mark != null) {
      QueryValues.flag(BYTE_ORDER_MARK, mark);
    }
    if (format != null) {
      QueryValues.oneOf(NAME, format, FORMATS.keySet());
    }
    request
        .getHeaders()
        .putSingle(HttpHeaders.ACCEPT, format == null ? accepted(request) : FORMATS.get(format));
  }

  private static String accepted(ContainerRequestContext request) {
    List<String> lines = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
    if (lines.stream().allMatch(String::isBlank)) {
      return MediaType.WILDCARD;
    }
    List<String> liked = Accepted.liked(lines, TYPES).toList();
    if (liked.isEmpty()) {
      throw new ProblemException(406, "not-acceptable");
    }
    // every answer can be JSON, which the framework would choose among equal weights
    if (liked.get(0).equals(MediaType.APPLICATION_JSON) || liked.size() == 1) {
      return liked.get(0);
    }
    return liked.get(0) + ", " + liked.get(1) + ";q=0.5";
  }
}
