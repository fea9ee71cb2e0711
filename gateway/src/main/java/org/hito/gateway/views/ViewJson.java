package org.hito.gateway.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The JSON of views. Numbers stay exactly as services write them; absent members are not written as
 * null.
 */
public final class ViewJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private ViewJson() {}

  static <T> T read(Buffer text, Class<T> type) {
    try {
      return MAPPER.readValue(text.getBytes(), type);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** A value of a JSON answer. */
  public static <T> T read(JsonNode json, Class<T> type) {
    return MAPPER.convertValue(json, type);
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static Buffer write(Object value) {
    try (var written = new BufferOutput()) {
      MAPPER.writeValue((OutputStream) written, value);
      return written.buffer();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes directly into a buffer, since there may be megabytes. */
  private static final class BufferOutput extends OutputStream {

    private final Buffer buffer = Buffer.buffer();

    @Override
    public void write(int one) {
      buffer.appendByte((byte) one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      buffer.appendBytes(bytes, from, length);
    }

    Buffer buffer() {
      return buffer;
    }
  }
}
