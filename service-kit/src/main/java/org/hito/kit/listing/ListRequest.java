package org.hito.kit.listing;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The same at the path that the client asked for, if that is another one. */
  public ListRequest at(Optional<String> path) {
    return path.map(
            shown ->
                new ListRequest(UriBuilder.fromUri(address).replacePath(shown).build(), parameters))
        .orElse(this);
  }

  /** The address of the page that begins at the cursor. */
  String addressAt(String cursor) {
    return UriBuilder.fromUri(address).replaceQueryParam("cursor", cursor).build().toString();
  }
}
