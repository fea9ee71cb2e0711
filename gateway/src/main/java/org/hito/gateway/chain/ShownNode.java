package org.hito.gateway.chain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hito.gateway.chain.domain.Bundle;
import org.hito.gateway.chain.domain.Node;
import org.hito.gateway.chain.domain.Remainder;
import org.hito.gateway.chain.domain.Side;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.views.Names;
import org.hito.kit.language.Language;

/**
 * A node as the API returns it. It is serialised without building a tree, since there may be ten
 * thousand.
 *
 * @param thing what the service that owns it answers, or null
 * @param isDefined false if others refer to it but nobody has defined it yet
 * @param more the neighbours that are left out
 */
record ShownNode(
    Node node,
    int hop,
    Answer.Description thing,
    boolean isDefined,
    List<Remainder> more,
    Language language)
    implements JsonSerializable {

  @Override
  public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", node.kind());
    out.writeStringField("code", node.code());
    if (thing != null) {
      Names.write(out, thing.name(), language);
      for (Map.Entry<String, JsonNode> figure : thing.figures().entrySet()) {
        out.writeFieldName(figure.getKey());
        provider.defaultSerializeValue(figure.getValue(), out);
      }
    }
    if (!isDefined) {
      out.writeBooleanField("resolved", false);
    }
    out.writeStringField("href", address());
    out.writeNumberField("hop", hop);
    if (!more.isEmpty()) {
      out.writeArrayFieldStart("more");
      for (Remainder left : more) {
        write(out, left);
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  // how many there are, which of them are shown, and where to read them all
  private void write(JsonGenerator out, Remainder left) throws IOException {
    Bundle bundle = left.bundle();
    Side side = bundle.side();
    out.writeStartObject();
    out.writeStringField("relation", side.relation());
    out.writeStringField("direction", side.backwards() ? "in" : "out");
    out.writeStringField("kind", side.to());
    out.writeNumberField("count", bundle.count());
    if (bundle.atLeast()) {
      out.writeBooleanField("atLeast", true); // counting stopped here
    }
    out.writeNumberField("shown", left.shown());
    out.writeStringField("href", bundle.filter() == null ? address() : listing(bundle));
    out.writeEndObject();
  }

  private String address() {
    return collection(node.kind()) + "/" + node.code();
  }

  private String listing(Bundle bundle) {
    return collection(bundle.side().to()) + "?" + bundle.filter() + "=" + node.code();
  }

  private static String collection(String kind) {
    return Kind.named(kind).orElseThrow().collection();
  }

  @Override
  public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(out, provider); // it has one type
  }
}
