package org.hito.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.hito.documents.merge.PublicPlace;

/** Lists the schemas of facts. */
final class SchemaIndex {

  private SchemaIndex() {}

  /** Name, title and address of each. */
  static ObjectNode of(Map<String, JsonNode> schemas) {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    ArrayNode items = index.putArray("items");
    schemas.forEach(
        (name, schema) ->
            items
                .addObject()
                .put("name", name)
                .put("title", schema.path("title").asText())
                .put("url", PublicPlace.ADDRESS + "/schemas/" + name));
    return index;
  }
}
