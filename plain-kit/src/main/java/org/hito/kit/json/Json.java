package org.hito.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hito.kit.domain.Figure;
import org.hito.kit.domain.Newest;
import org.hito.kit.domain.PartialDate;

/**
 * The one JSON configuration: exact decimals, ISO dates, no null members, enums by their wire
 * names, duplicate members refused.
 */
public final class Json {

  private static final ObjectMapper MAPPER = configure(new ObjectMapper());
  private static final ObjectMapper AS_GIVEN =
      configure(new ObjectMapper()).registerModule(new GivenLanguages());

  private Json() {}

  /** A mapper with these rules, shared: do not configure it further. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Sets these rules on a mapper. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    SimpleModule own = new SimpleModule("hito");
    own.addSerializer(PartialDate.class, new PartialDateWriter());
    own.addDeserializer(PartialDate.class, new PartialDateReader());
    own.addSerializer(Figure.class, new FigureForm.Writer());
    own.addDeserializer(Figure.class, new FigureForm.Reader());
    own.addDeserializer(JsonNode.class, new NumberReader());
    // each member limits its numbers; the body's size is limited already
    JsonFactory factory = mapper.getFactory();
    factory.setStreamReadConstraints(
        factory.streamReadConstraints().rebuild().maxNumberLength(Integer.MAX_VALUE).build());
    mapper.registerModule(new JavaTimeModule());
    mapper.registerModule(own);
    mapper.addMixIn(Newest.class, NewestForm.class);
    mapper.setAnnotationIntrospector(
        AnnotationIntrospectorPair.pair(
            new WireNames(), mapper.getSerializationConfig().getAnnotationIntrospector()));
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
    mapper.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    return mapper;
  }

  /** Writes a value that is known to be writable. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes a value to be stored: texts only in the languages they were given in. */
  public static String writeAsGiven(Object value) {
    try {
      return AS_GIVEN.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The size of a value written in UTF-8, in bytes. */
  public static int size(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value).length;
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The value as a tree, texts only in the languages they were given in. */
  public static ObjectNode asGiven(Object value) {
    return StoredNumber.marked(AS_GIVEN.<ObjectNode>valueToTree(value));
  }

  /** Reads what {@link #write} or {@link #writeAsGiven} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final class PartialDateWriter extends StdSerializer<PartialDate> {
    PartialDateWriter() {
      super(PartialDate.class);
    }

    @Override
    public void serialize(PartialDate date, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(date.text());
    }
  }

  private static final class PartialDateReader extends StdDeserializer<PartialDate> {
    PartialDateReader() {
      super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return PartialDate.parse(in.getValueAsString());
    }
  }
}
