package org.hito.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.hito.kit.listing.ListDocumentation;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.Listable;
import org.hito.kit.table.CsvWriter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** Documents the parameters of lists from the constants that requests are read with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 6)
public class ListParameters implements OASFilter {

  private static final String OPERATION =
      org.eclipse.microprofile.openapi.annotations.Operation.class.getName();

  private final Map<String, Listable> lists = new HashMap<>();

  public ListParameters(IndexView index) {
    for (AnnotationInstance mark : index.getAnnotations(ListOf.class)) {
      AnnotationInstance operation = mark.target().asMethod().annotation(OPERATION);
      if (operation == null || operation.value("operationId") == null) {
        throw new IllegalStateException("a list needs an operationId: " + mark.target());
      }
      lists.put(
          operation.value("operationId").asString(),
          listable(mark.value().asClass().name().toString()));
    }
  }

  private static Listable listable(String store) {
    try {
      Field constant =
          Thread.currentThread().getContextClassLoader().loadClass(store).getField("LISTABLE");
      return (Listable) constant.get(null);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("no public constant LISTABLE in " + store, missing);
    }
  }

  @Override
  public Operation filterOperation(Operation operation) {
    Listable list = lists.get(operation.getOperationId());
    if (list != null) {
      for (ListDocumentation documented : ListDocumentation.of(list)) {
        operation.addParameter(parameter(documented));
        if (documented.name().equals("sort")) {
          operation.addParameter(Headers.prefer());
        }
      }
    }
    tableIsText(operation);
    return operation;
  }

  private static void tableIsText(Operation operation) {
    APIResponse answer = operation.getResponses().getAPIResponse("200");
    Content content = answer == null ? null : answer.getContent();
    MediaType table = content == null ? null : content.getMediaType(CsvWriter.MEDIA_TYPE);
    if (table != null) {
      table.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
      Headers.add(answer, Headers.LINK);
    }
  }

  private static Parameter parameter(ListDocumentation documented) {
    Schema.SchemaType type = Schema.SchemaType.valueOf(documented.type());
    boolean many = type == Schema.SchemaType.ARRAY;
    Schema one = OASFactory.createSchema().addType(many ? Schema.SchemaType.STRING : type);
    if (!documented.format().isEmpty()) {
      one.format(documented.format());
    }
    if (!documented.values().isEmpty()) {
      one.enumeration(List.copyOf(documented.values()));
    }
    Parameter parameter =
        OASFactory.createParameter()
            .in(Parameter.In.QUERY)
            .name(documented.name())
            .description(documented.description());
    return many
        ? parameter
            .schema(OASFactory.createSchema().addType(type).items(one))
            .style(Parameter.Style.FORM)
            .explode(false)
        : parameter.schema(one);
  }
}
