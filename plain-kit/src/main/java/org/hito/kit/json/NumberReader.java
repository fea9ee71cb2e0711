package org.hito.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads JSON with numbers of any size. A number beyond all limits is not evaluated, which could
 * fail or take very long; it reads as {@link NumberText#BEYOND}.
 */
final class NumberReader extends JsonNodeDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonNode deserialize(JsonParser in, DeserializationContext context) throws IOException {
    return super.deserialize(new Bounded(in), context);
  }

  private static final class Bounded extends JsonParserDelegate {

    private static final BigInteger BEYOND_INTEGERS = NumberText.BEYOND.toBigIntegerExact();

    Bounded(JsonParser in) {
      super(in);
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
      return NumberText.isWorkable(getText()) ? super.getDecimalValue() : NumberText.BEYOND;
    }

    @Override
    public BigInteger getBigIntegerValue() throws IOException {
      return NumberText.isWorkable(getText()) ? super.getBigIntegerValue() : BEYOND_INTEGERS;
    }
  }
}
