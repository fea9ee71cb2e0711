package org.hito.documents.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hito.documents.text.Catalogue;
import org.hito.kit.domain.Violation;
import org.hito.kit.language.Language;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemJson;
import org.hito.kit.problem.ProblemTexts;

/** The content of the page of each problem code, in both languages. */
public final class ProblemPages {

  private static final String EXAMPLE_INSTANCE = "0198c7a1-3f52-7d10-9e4b-6a2f8d1c5b07";

  private final ProblemCodes codes;
  private final ProblemTexts texts;
  private final ProblemJson json;
  private final Catalogue remedies = Catalogue.packaged("remedies");

  public ProblemPages(ProblemCodes codes) {
    this.codes = codes;
    this.texts = new ProblemTexts(codes.loader());
    this.json = new ProblemJson(texts);
  }

  /** The pages by code, then by language. */
  public ObjectNode all() {
    ObjectNode pages = JsonNodeFactory.instance.objectNode();
    for (String code : codes.all(texts)) {
      ObjectNode page = pages.putObject(code);
      for (Language language : Language.values()) {
        page.set(language.tag(), page(code, codes.statuses(code), language));
      }
    }
    return pages;
  }

  private ObjectNode page(String code, List<Integer> statuses, Language language) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("code", code);
    ArrayNode list = page.putArray("statuses");
    statuses.forEach(list::add);
    page.put("title", texts.text(language, code, Map.of()));
    texts
        .find(language, code + ".detail", Map.of())
        .ifPresent(detail -> page.put("detail", detail));
    page.put("remedy", remedy(code, statuses, language));
    page.set("example", example(code, statuses, language));
    return page;
  }

  private String remedy(String code, List<Integer> statuses, Language language) {
    Function<String, Optional<String>> find = key -> remedies.find(language, key);
    return find.apply(code)
        .or(() -> statuses.stream().findFirst().flatMap(status -> find.apply(status.toString())))
        .orElseGet(() -> remedies.text(language, "violation"));
  }

  /** The body of an answer. */
  public JsonNode write(Problem problem, Language language) {
    return json.write(problem, language, EXAMPLE_INSTANCE);
  }

  // a code without a status is one of the errors of another problem
  private JsonNode example(String code, List<Integer> statuses, Language language) {
    Problem problem =
        statuses.isEmpty()
            ? Problem.invalid(List.of(Violation.of("/member", code)))
            : Problem.of(statuses.get(0), code);
    return write(problem, language);
  }
}
