package org.hito.catalog.file;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema of a catalogue file, which editors use, too. */
final class CatalogueSchema {

  private final Schema schema;

  CatalogueSchema() {
    try (InputStream json = CatalogueSchema.class.getResourceAsStream("catalogue.schema.json")) {
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The violations of the schema, each with its line. */
  List<Flaw> flawsOf(YamlFile yaml) {
    if (yaml.root().isMissingNode()) {
      return List.of(new Flaw(yaml.place(""), "is empty"));
    }
    return schema.validate(yaml.root()).stream()
        .map(error -> flaw(yaml, error.getInstanceLocation().toString(), error.getMessage()))
        .distinct()
        .toList();
  }

  private static Flaw flaw(YamlFile yaml, String pointer, String message) {
    return new Flaw(yaml.place(pointer), pointer.isEmpty() ? message : pointer + ": " + message);
  }
}
