package org.hito.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Documents which members an answer always has: those that the contract of the resource's facts
 * requires, since both show the same state. A schema that requests use, too, stays as it is, and a
 * second one is made for answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 4)
public class RequiredMembers implements OASFilter {

  private static final String VIEW = "View";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Set<String> requested = Requested.by(document);
    for (String view : List.copyOf(document.getComponents().getSchemas().keySet())) {
      String thing = view.replaceAll(VIEW + "$", "").toLowerCase(Locale.ROOT);
      Contract.of(thing)
          .filter(contract -> view.endsWith(VIEW))
          .ifPresent(
              contract ->
                  new Answer(document, requested, contract)
                      .mark(view, contract.root().path("properties").path(thing)));
    }
  }

  private record Answer(OpenAPI document, Set<String> requested, Contract contract) {

    private void mark(String component, JsonNode promised) {
      Schema schema = schemas().get(component);
      List<String> required = new ArrayList<>();
      promised.path("required").forEach(name -> required.add(name.textValue()));
      required.retainAll(schema.getProperties().keySet());
      schema.setRequired(required);
      promised
          .path("properties")
          .properties()
          .forEach(
              member ->
                  within(
                      schema.getProperties().get(member.getKey()),
                      contract.resolved(member.getValue())));
    }

    private void within(Schema member, JsonNode promised) {
      if (member == null) {
        return;
      }
      within(member.getItems(), contract.resolved(promised.path("items")));
      String name = References.name(member);
      boolean isObject = name != null && schemas().get(name).getProperties() != null;
      if (isObject && promised.has("required")) {
        member.setRef(References.to(answered(name, promised)).getRef());
      }
    }

    private String answered(String name, JsonNode promised) {
      if (!requested.contains(name)) {
        mark(name, promised);
        return name;
      }
      String view = name + VIEW;
      if (!schemas().containsKey(view)) {
        Schema shape = schemas().get(name);
        Schema copy = OASFactory.createSchema().description(shape.getDescription());
        copy.setType(shape.getType());
        shape.getProperties().forEach((key, value) -> copy.addProperty(key, copied(value)));
        document.getComponents().addSchema(view, copy);
        mark(view, promised);
      }
      return view;
    }

    // marks in the copy must not reach the original
    private static Schema copied(Schema member) {
      if (member.getRef() != null) {
        return OASFactory.createSchema().ref(member.getRef()).description(member.getDescription());
      }
      if (member.getItems() == null) {
        return member;
      }
      Schema list = OASFactory.createSchema().description(member.getDescription());
      list.setType(member.getType());
      return list.items(copied(member.getItems()));
    }

    private Map<String, Schema> schemas() {
      return document.getComponents().getSchemas();
    }
  }
}
