package org.hito.gateway.webhooks.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.events.query.EventQuery;
import org.hito.gateway.events.ring.Facet;
import org.hito.gateway.webhooks.domain.Declaration;
import org.hito.gateway.webhooks.domain.Filter;
import org.hito.gateway.webhooks.domain.Sink;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Json;
import org.hito.kit.problem.ProblemException;

/** Declarations in the JSON of the CloudEvents Subscriptions API. */
public final class DeclarationForm {

  private static final String HTTP = "HTTP";
  private static final String POST = "POST";
  private static final int MOST = 50;
  private static final Pattern TYPE =
      Pattern.compile("org\\.hito\\.([a-z-]+)\\.[a-z-]+\\.v[1-9]\\d*");

  private DeclarationForm() {}

  /** Reads the members of a declaration; the caller reads the others. */
  public static Declaration read(Fields fields) {
    Sink sink = fields.required("sink").parsed("sink", Sink::parse, "not-a-sink");
    String protocol = fields.required("protocol").text("protocol", Fields.SHORT_TEXT);
    if (protocol != null && !protocol.equals(HTTP)) {
      fields.violate("protocol", "not-http");
    }
    fields.object("protocolsettings", DeclarationForm::settings);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String start = fields.object("config", config -> config(config, parameters));
    return new Declaration(
        sink,
        start == null ? StartText.NOW : start,
        fields.text("source", Fields.SHORT_TEXT),
        limited(fields, "types", fields.allParsed("types", DeclarationForm::type, "not-a-type")),
        parameters,
        filters(fields));
  }

  private static String settings(Fields settings) {
    String method = settings.text("method", Fields.SHORT_TEXT);
    if (method != null && !method.equals(POST)) {
      settings.violate("method", "not-post");
    }
    return method;
  }

  private static String config(Fields config, Map<String, List<String>> parameters) {
    for (Facet facet : Facet.values()) {
      String name = facet.parameter();
      List<String> values =
          limited(
              config,
              name,
              config.allParsed(name, text -> parameter(facet, text), "not-a-stream-parameter"));
      if (!values.isEmpty()) {
        parameters.put(name, values);
      }
    }
    return StartText.read(config, "start");
  }

  /** A value that streams accept for this parameter. */
  private static Optional<String> parameter(Facet facet, String text) {
    if (text.contains(",")) {
      return Optional.empty();
    }
    try {
      MultiMap query = MultiMap.caseInsensitiveMultiMap().add(facet.parameter(), text);
      EventQuery.of(query, Set.of()).filter();
      return Optional.of(text);
    } catch (ProblemException refused) {
      return Optional.empty();
    }
  }

  private static Optional<String> type(String text) {
    Matcher matcher = TYPE.matcher(text);
    return matcher.matches() && Topics.AGGREGATES.contains(matcher.group(1))
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The filters in a member. */
  public static List<Filter> filters(Fields fields) {
    List<Filter> filters = fields.objects("filters", FilterForm::read);
    if (filters.stream().mapToInt(FilterForm::size).sum() > MOST) {
      fields.violate("filters", "too-many-filters");
    }
    return filters;
  }

  private static List<String> limited(Fields fields, String name, List<String> values) {
    if (values.size() > MOST) {
      fields.violate(name, "too-many-filters");
    }
    return values;
  }

  /** The members of a declaration. */
  public static Map<String, Object> write(Declaration declaration) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("sink", declaration.sink().address().toString());
    written.put("protocol", HTTP);
    written.put("protocolsettings", Map.of("method", POST));
    if (declaration.source() != null) {
      written.put("source", declaration.source());
    }
    written.put("types", declaration.types());
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("start", declaration.start());
    config.putAll(declaration.parameters());
    written.put("config", config);
    written.put("filters", write(declaration.filters()));
    return written;
  }

  public static List<Map<String, Object>> write(List<Filter> filters) {
    return filters.stream().map(FilterForm::write).toList();
  }

  /** Reads a stored declaration. */
  public static Declaration read(String json) {
    return Fields.read(Json.read(json, JsonNode.class), DeclarationForm::read).orThrow();
  }

  /** Reads stored filters. */
  public static List<Filter> readFilters(JsonNode object) {
    return Fields.read(object, DeclarationForm::filters).value();
  }
}
