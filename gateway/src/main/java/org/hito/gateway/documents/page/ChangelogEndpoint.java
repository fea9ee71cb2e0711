package org.hito.gateway.documents.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hito.gateway.documents.Published;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.language.Language;

/** {@code GET /developers/changelog}: what each release changed in the contracts. */
@ApplicationScoped
public class ChangelogEndpoint implements Endpoint {

  private final JsonNode releases;

  ChangelogEndpoint(Published published) throws JsonProcessingException {
    this.releases = new ObjectMapper().readTree(published.text("changelog.json"));
  }

  @Override
  public String path() {
    return "/developers/changelog";
  }

  @Override
  public void handle(RoutingContext exchange) {
    PageRequest asked = PageRequest.of(exchange);
    if (asked.isHtml()) {
      List<Release> all = elements(releases).map(one -> release(one, asked.language())).toList();
      Page page = new Page(asked.language(), "../", "changelog");
      PageAnswer.html(exchange, asked.language(), Templates.changelog(page, all));
    } else {
      PageAnswer.json(exchange, asked.language(), releases.toPrettyString());
    }
  }

  private static Release release(JsonNode one, Language language) {
    return new Release(
        one.path("version").asText(),
        one.path("date").asText(),
        elements(one.path("changes")).map(change -> change.path(language.tag()).asText()).toList());
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
