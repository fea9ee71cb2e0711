package org.hito.gateway.documents.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hito.gateway.documents.Published;
import org.hito.kit.language.Language;

/** The problem codes of the whole platform. */
@ApplicationScoped
class ProblemCodes {

  private final JsonNode codes;

  ProblemCodes(Published published) throws JsonProcessingException {
    this.codes = new ObjectMapper().readTree(published.text("problems.json"));
  }

  Optional<ProblemCode> named(String code, Language language) {
    JsonNode found = codes.path(code).path(language.tag());
    return found.isMissingNode() ? Optional.empty() : Optional.of(new ProblemCode(found));
  }

  /** All, sorted by code. */
  List<ProblemCode> all(Language language) {
    return StreamSupport.stream(codes.spliterator(), false)
        .map(code -> new ProblemCode(code.path(language.tag())))
        .toList();
  }
}
