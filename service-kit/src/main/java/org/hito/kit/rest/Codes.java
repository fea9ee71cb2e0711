package org.hito.kit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Json;
import org.hito.kit.json.MergePatch;
import org.hito.kit.json.SourceMembers;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Codes in paths, and patches of what they name. */
public final class Codes {

  private Codes() {}

  /** The code of a new thing; 422 when it is malformed. */
  public static String checked(String code) {
    if (!Fields.isCode(code)) {
      throw new ProblemException(Problem.invalid(List.of(Violation.of("/code", "not-a-code"))));
    }
    return code;
  }

  /**
   * The declaration of the present state with the patch applied.
   *
   * @param immutable members that a patch must not have; {@code code} is always one of them
   */
  public static JsonNode patched(Object present, JsonNode patch, String... immutable) {
    List<Violation> violations =
        Stream.concat(Stream.of("code"), Stream.of(immutable))
            .filter(patch::has)
            .map(name -> new Violation("/" + name, "immutable-member", Map.of()))
            .toList();
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
    ObjectNode body = Json.asGiven(present);
    body.remove(List.of(immutable));
    SourceMembers.split(body);
    JsonNode patched = MergePatch.apply(body, patch);
    SourceMembers.reconcile(patch, patched);
    nameAll(patch, body, patched);
    return patched;
  }

  // null removes a member; if there is none, the null stays, so that unknown names are refused
  private static void nameAll(JsonNode patch, JsonNode present, JsonNode patched) {
    patch
        .properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (!member.getValue().isNull()) {
                nameAll(member.getValue(), present.path(name), patched.path(name));
              } else if (!present.has(name)) {
                ((ObjectNode) patched).putNull(name);
              }
            });
  }
}
