package org.hito.gateway.dashboard.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.form.Field;
import org.hito.gateway.dashboard.form.FieldKind;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.form.Subject;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.kit.language.Language;

/** Adds evidence to a commitment. */
@ApplicationScoped
class EvidenceForm extends CommitmentForm {

  private static final String URL = "evidence.0.url";
  private static final int LONGEST_URL = 2_000;

  EvidenceForm() {
    super("evidence", "updates");
  }

  @Override
  public List<Field> fields(Language reader) {
    return Stream.concat(
            piece(Field.required(URL, FieldKind.TEXT), reader),
            Stream.of(Field.required("on", FieldKind.DATE)))
        .toList();
  }

  /** The fields of a piece of evidence within another form. */
  static Stream<Field> piece(Language reader) {
    return piece(Field.optional(URL, FieldKind.TEXT), reader);
  }

  private static Stream<Field> piece(Field url, Language reader) {
    return Stream.concat(
        Stream.of(url.upTo(LONGEST_URL)),
        Field.localised("evidence.0.titleText", FieldKind.TEXT, reader).stream());
  }

  /** The addresses of the existing evidence. */
  static Map<String, String> now(Thing commitment) {
    return Map.of(
        URL,
        commitment.parts("evidence").stream()
            .map(one -> one.text("url"))
            .collect(Collectors.joining("\n")));
  }

  @Override
  Subject subject(Visit visit, Thing commitment, Possible possible) {
    return reported(visit, commitment, possible, now(commitment));
  }
}
