package org.hito.gateway.webhooks.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.hito.gateway.webhooks.domain.Declaration;
import org.hito.gateway.webhooks.domain.Filter;
import org.hito.gateway.webhooks.domain.Sink;
import org.hito.gateway.webhooks.domain.Subscription;
import org.hito.gateway.webhooks.domain.SubscriptionStatus;
import org.hito.gateway.webhooks.form.DeclarationForm;
import org.hito.gateway.webhooks.form.StartText;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Json;
import org.hito.kit.json.MergePatch;
import org.hito.kit.json.Reading;

/** Reads the bodies of agencies' requests; 422 lists every broken rule. */
final class Bodies {

  private Bodies() {}

  /**
   * The requested state of a subscription.
   *
   * @param status null if it is not given
   */
  record Wish(Declaration declaration, SubscriptionStatus status) {}

  /**
   * A request for a redelivery.
   *
   * @param to null for everything read so far
   */
  record Again(Set<String> ids, List<Filter> filters, String from, String to) {}

  /**
   * @param isPrivateAllowed whether the sink may be in this network
   * @param current the status it has
   */
  static Wish wish(JsonNode body, boolean isPrivateAllowed, SubscriptionStatus current) {
    return Fields.read(body, fields -> wish(fields, isPrivateAllowed, current))
        .ofAnObject()
        .orThrow();
  }

  private static Wish wish(Fields fields, boolean isPrivateAllowed, SubscriptionStatus current) {
    fields.text("id", Fields.SHORT_TEXT); // accepted and ignored
    Declaration declaration = DeclarationForm.read(fields);
    Sink sink = declaration.sink();
    if (sink != null && !isPrivateAllowed && !sink.seemsPublic()) {
      fields.violate("sink", "not-a-public-sink");
    }
    SubscriptionStatus status = fields.oneOf("status", SubscriptionStatus.class);
    if (status == SubscriptionStatus.SWITCHED_OFF && current != status) {
      fields.violate("status", "not-yours-to-set");
    }
    return new Wish(declaration, status);
  }

  /** The subscription after a JSON Merge Patch (RFC 7396). */
  static Wish patched(JsonNode patch, Subscription now, boolean isPrivateAllowed) {
    ObjectNode written = Json.mapper().valueToTree(DeclarationForm.write(now.declaration()));
    written.put("status", now.status().name());
    return wish(MergePatch.apply(written, patch), isPrivateAllowed, now.status());
  }

  static Again again(JsonNode body) {
    Reading<Again> read =
        Fields.read(
                body,
                fields -> {
                  List<String> ids = fields.texts("ids");
                  String from =
                      StartText.read(ids.isEmpty() ? fields.required("from") : fields, "from");
                  return new Again(
                      Set.copyOf(ids),
                      DeclarationForm.filters(fields),
                      from == null ? StartText.BEGINNING : from,
                      StartText.read(fields, "to"));
                })
            .ofAnObject();
    return read.orThrow();
  }

  static String replay(JsonNode body) {
    return Fields.read(body, fields -> StartText.read(fields.required("from"), "from")).orThrow();
  }

  /** An empty object. */
  static boolean nothing(JsonNode body) {
    return Fields.read(body, fields -> true).orThrow();
  }
}
