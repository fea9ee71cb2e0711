package org.hito.gateway.keys.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyEdit;
import org.hito.gateway.keys.domain.KeyRequest;
import org.hito.gateway.keys.domain.KeyRole;
import org.hito.gateway.keys.domain.KeyScope;
import org.hito.gateway.keys.domain.KeyTerms;
import org.hito.gateway.keys.domain.Rotation;
import org.hito.kit.domain.AddressRange;
import org.hito.kit.domain.DayOrInstant;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Fields;
import org.hito.kit.json.MergePatch;
import org.hito.kit.json.Reading;

/** Reads the bodies of administrators' requests; 422 lists every broken rule. */
final class KeyBodies {

  private static final Set<String> EDITABLE =
      Set.of("name", "description", "addresses", "expiresAt");

  private KeyBodies() {}

  static KeyRequest request(JsonNode body, Instant now, KeyTerms terms) {
    Reading<KeyRequest> read =
        Fields.read(
                body,
                fields ->
                    new KeyRequest(
                        fields.required("agency").code("agency"),
                        fields.required("name").text("name", Fields.SHORT_TEXT),
                        fields.text("description", Fields.LONG_TEXT),
                        new HashSet<>(fields.manyOf("roles", KeyRole.class)),
                        new HashSet<>(fields.manyOf("scopes", KeyScope.class)),
                        addresses(fields),
                        instant(fields, "expiresAt")))
            .ofAnObject();
    return valid(read, read.value().violations(now, terms));
  }

  /** The key after a JSON Merge Patch (RFC 7396). */
  static KeyEdit edit(JsonNode patch, ApiKey key, Instant now, KeyTerms terms) {
    Reading<KeyEdit> read =
        Fields.read(
                MergePatch.apply(written(key), patch),
                fields ->
                    new KeyEdit(
                        fields.required("name").text("name", Fields.SHORT_TEXT),
                        fields.text("description", Fields.LONG_TEXT),
                        addresses(fields),
                        instant(fields.required("expiresAt"), "expiresAt")))
            .ofAnObject();
    List<Violation> more = new ArrayList<>();
    patch
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!EDITABLE.contains(name) && patch.get(name).isNull()) {
                more.add(Violation.of("/" + name, "unknown-member"));
              }
            });
    if (read.value().expiresAt() != null) {
      more.addAll(key.violations(read.value(), now, terms));
    }
    return valid(read, more);
  }

  private static ObjectNode written(ApiKey key) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    written.put("name", key.name());
    written.put("description", key.description());
    key.addresses().forEach(range -> written.withArray("addresses").add(range.text()));
    return written.put("expiresAt", key.expiresAt().toString());
  }

  static Rotation rotation(JsonNode body, Instant now, KeyTerms terms) {
    Reading<Rotation> read =
        Fields.read(
                body,
                fields ->
                    new Rotation(instant(fields, "graceEndsAt"), instant(fields, "expiresAt")))
            .ofAnObject();
    return valid(read, read.value().violations(now, terms));
  }

  private static <T> T valid(Reading<T> read, List<Violation> more) {
    List<Violation> all = new ArrayList<>(read.violations());
    all.addAll(more);
    return new Reading<>(read.value(), all).orThrow();
  }

  private static List<AddressRange> addresses(Fields fields) {
    return fields.allParsed("addresses", AddressRange::parse, "not-an-address-range");
  }

  private static Instant instant(Fields fields, String name) {
    return fields.parsed(name, DayOrInstant::tryParseInstant, "not-an-instant");
  }
}
