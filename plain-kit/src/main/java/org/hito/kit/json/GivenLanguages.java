package org.hito.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.hito.kit.domain.LocalisedText;

/** Writes texts in the languages they were given in, and in no other. */
final class GivenLanguages extends SimpleModule {

  private static final long serialVersionUID = 1;

  GivenLanguages() {
    super("hito-given-languages");
    addSerializer(LocalisedText.class, new Writer());
  }

  private static final class Writer extends StdSerializer<LocalisedText> {

    private static final long serialVersionUID = 1;

    Writer() {
      super(LocalisedText.class);
    }

    @Override
    public void serialize(LocalisedText text, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writePOJO(text.given());
    }
  }
}
