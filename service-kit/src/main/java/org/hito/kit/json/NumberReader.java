package org.hito.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Reads JSON whose numbers may be anything. One that no rule will let pass is not worked out, which
 * could fail or take for ever: it reads as {@link #BEYOND}, which every rule refuses at its place.
 */
final class NumberReader extends JsonNodeDeserializer {

  /** A number larger than any that is kept. */
  static final BigDecimal BEYOND = BigDecimal.ONE.scaleByPowerOfTen(1_000);

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;
  private static final Pattern EXPONENT = Pattern.compile("[^eE]*+(?:[eE][-+]?0*\\d{1,2})?");

  @Override
  public JsonNode deserialize(JsonParser in, DeserializationContext context) throws IOException {
    return super.deserialize(new Bounded(in), context);
  }

  /** The number a text stands for, where it is one of JSON's. */
  static BigDecimal read(String number) {
    return isWorkable(number) ? new BigDecimal(number) : BEYOND;
  }

  private static boolean isWorkable(String number) {
    return number.length() <= LONGEST && EXPONENT.matcher(number).matches();
  }

  private static final class Bounded extends JsonParserDelegate {

    private static final BigInteger BEYOND_INTEGERS = BEYOND.toBigIntegerExact();

    Bounded(JsonParser in) {
      super(in);
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
      return isWorkable(getText()) ? super.getDecimalValue() : BEYOND;
    }

    @Override
    public BigInteger getBigIntegerValue() throws IOException {
      return isWorkable(getText()) ? super.getBigIntegerValue() : BEYOND_INTEGERS;
    }
  }
}
