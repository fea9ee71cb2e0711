package org.hito.gateway.chain;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** A relation between two nodes as it is answered. */
record ShownEdge(ShownNode from, String relation, ShownNode to) implements JsonSerializable {

  @Override
  public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("from");
    from.writeName(out);
    out.writeEndObject();
    out.writeStringField("relation", relation);
    out.writeObjectFieldStart("to");
    to.writeName(out);
    out.writeEndObject();
    out.writeEndObject();
  }

  @Override
  public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
      throws IOException {
    serialize(out, provider); // it has one type
  }
}
