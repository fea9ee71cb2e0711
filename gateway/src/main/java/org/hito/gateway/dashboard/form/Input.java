package org.hito.gateway.dashboard.form;

import io.quarkus.qute.TemplateData;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody typed into a form, as they typed it.
 *
 * @param values by the names of fields
 */
@TemplateData
public record Input(Map<String, List<String>> values) {

  public static Input of(MultiMap fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    fields.names().forEach(name -> values.put(name, fields.getAll(name)));
    return new Input(values);
  }

  /** The first value of a field; empty if there is none. */
  public String value(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All values of a field. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The values of a field for any number of codes, however they were typed. */
  public List<String> codes(String name) {
    return all(name).stream()
        .flatMap(one -> Stream.of(one.split(",", -1)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** This input, reduced to what belongs to these fields. */
  public Input only(List<Field> fields) {
    Map<String, List<String>> left = new LinkedHashMap<>(values);
    left.keySet().retainAll(fields.stream().map(Field::name).toList());
    return new Input(left);
  }

  /** This input, with another value of a field. */
  public Input with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(value));
    return new Input(changed);
  }

  /** The key that makes a repeat harmless; empty if it has none. */
  public String key() {
    return FormModel.isPlain(value(FormModel.KEY)) ? value(FormModel.KEY) : "";
  }

  /** The version it is based on; empty if it names none. */
  public String version() {
    return FormModel.seen(this) > 0 ? value(FormModel.VERSION) : "";
  }

  /** This input, with defaults for fields in which nothing was typed. */
  public Input or(Map<String, String> defaults) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    defaults.forEach((name, value) -> all.put(name, List.of(value)));
    all.putAll(values);
    return new Input(all);
  }
}
