package org.hito.kit.listing;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request for one page of a list.
 *
 * @param address its address, the query included
 * @param parameters those of the query, each with its values
 */
public record ListRequest(URI address, Map<String, List<String>> parameters) {

  public static ListRequest of(UriInfo uri) {
    return new ListRequest(uri.getRequestUri(), uri.getQueryParameters());
  }

  /** The address of the page that begins at the cursor. */
  String addressAt(String cursor) {
    return UriBuilder.fromUri(address).replaceQueryParam("cursor", cursor).build().toString();
  }
}
