package org.hito.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.hito.kit.domain.Figure;

/** A figure in JSON: a number, or the object {@code {from, to}}. */
final class FigureForm {

  private FigureForm() {}

  private record Range(BigDecimal from, BigDecimal to) {}

  static final class Writer extends StdSerializer<Figure> {
    Writer() {
      super(Figure.class);
    }

    @Override
    public void serialize(Figure figure, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writePOJO(figure.hasTwoEnds() ? new Range(figure.from(), figure.to()) : figure.from());
    }
  }

  static final class Reader extends StdDeserializer<Figure> {
    Reader() {
      super(Figure.class);
    }

    @Override
    public Figure deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.START_OBJECT)) {
        return Figure.of(context.readValue(in, BigDecimal.class));
      }
      Range range = context.readValue(in, Range.class);
      return new Figure(range.from(), range.to());
    }
  }
}
