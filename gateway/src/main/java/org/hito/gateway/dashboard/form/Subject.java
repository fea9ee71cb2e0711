package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;

/**
 * What a form is about, as its service knows it now.
 *
 * @param thing that changes
 * @param isPossible whether the visitor may do it
 * @param choices by the names of fields
 * @param defaults what a new form has in its fields
 * @param now the thing's current values for the form's fields
 */
public record Subject(
    Thing thing,
    boolean isPossible,
    Map<String, List<Choice>> choices,
    Map<String, String> defaults,
    Map<String, String> now) {

  /** One of several. */
  @TemplateData
  public record Choice(String value, String label) {}

  /** This subject, with the current values from a reply. */
  Subject knowing(List<Field> fields, Thing reply) {
    Map<String, String> known = new HashMap<>(now);
    fields.stream()
        .filter(field -> reply.has(field.name()))
        .forEach(field -> known.put(field.name(), reply.text(field.name())));
    return new Subject(thing, isPossible, choices, defaults, known);
  }

  /** A subject whose service is not available. */
  public static Subject unknown(Words words) {
    return new Subject(Thing.none(words), true, Map.of(), Map.of(), Map.of());
  }
}
